"""The words of teachers: by these a person is recognised in a reply."""

import re

from mailgate.mail.automatic.patterns import either

OF_SCHOOL = re.compile(
    either(
        r"宿題|課題は|プリント|連絡帳|持ち物|授業|テスト|追試|補習|部活|練習|遠足|旅行|運動会|体育|給食|教室|保健室|図書|机|ロッカー",
        r"担任|副担任|教頭|校長|養護|先生|クラス|学級|学年|弟|妹|お兄|お姉|本人|お子|保護者|お母さん|お父さん|ちゃん|くん|君[はがにもの]",
        r"休[みん]|欠席|遅刻|早退|登校|通院|受診|病院|発熱|熱[がではも]|咳|腹痛|頭痛|体調|インフル|出席停止|許可証|診断書",
        r"\b(?:homework|lessons?|class|classroom|teacher|nurse|absen\w+|fever|sick|brother|sister|mother|father|lunch)\b",
        r"\bM(?:rs?|s|me|iss)\.? [A-Z]|\b(?:Frau|Herr|Señor(?:a|ita)?) [A-Z]|老师|老師|선생님",
    ),
    re.IGNORECASE,
)
"""What is about a child, its school and its illness."""

TO_FAMILIES = re.compile(
    either(
        r"お大事|おだいじ|ゆっくり|元気|良くな|よくな|治[りるっ]|心配|無理|安静|待って|お待ち|渡し|伝え|助かり|拝見|見ました|届きました",
        r"承知|了解|りょうかい|[分わ]かりました|かしこまり|確認(?:しま|いたしま|致しま|済|ずみ|。|$)|受け?取りました|受け?付け?ました|電話(?:し|いた|くだ|下さ|を)",
        r"すみません|ごめん|申し訳|よろしくお(?:願|伝)|教えて|ですか|でしょうか|ましたか|ますか|\?$|？$",
        r"\b(?:get well|feel better|take care|hope|rest|recover\w*|see you)\b",
        r"\b(?:understood|noted|confirmed|okay|ok|thanks?)\b",
        r"besserung|rétablissement|se mejore|beterschap|krya på|康复|康復|保重|休息|收到",
        r"몸조리|알겠|확인|쉬세요|выздор|понял",
    ),
    re.IGNORECASE | re.MULTILINE,
)
"""What somebody says who has read a notice and answers its family."""
