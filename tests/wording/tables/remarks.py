"""What the remarks of a form may say against it."""


def _remarked(kind: str, reason: str, remarks: str, more: str = "") -> str:
    return f"児童・生徒: 花子\n内容: {kind}\n理由: {reason}\n月日: 24日{more}\n備考: {remarks}"


def _both_remarked(remarks: str) -> str:
    return f"児童・生徒: 1,2\n内容: 病欠\n理由: 発熱\n月日: 24日\n備考: {remarks}"


_FEVER, _LATE = ("病欠", "発熱"), ("遅刻", "通院")
_FRIDAY = "\n最終日: 27日"

BOTH: tuple[tuple[str, str], ...] = (
    # Remarks about somebody else, or about one of several
    (_remarked(*_FEVER, "太郎もです"), "ask"),
    (_remarked(*_FEVER, "太郎が吐きました"), "ask"),
    (_remarked(*_FEVER, "太郎の間違いでした"), "ask"),
    (_remarked(*_FEVER, "太郎は3時間目から行きます"), "ask"),
    (_remarked(*_FEVER, "次郎も休ませます"), "ask"),
    (_remarked(*_FEVER, "弟も同様に欠席です"), "ask"),
    (_remarked(*_FEVER, "兄弟とも休みます"), "ask"),
    (_remarked(*_FEVER, "太郎は登校します"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "太郎は元気です"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "手紙は太郎に渡してください"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "太郎の風邪がうつりました"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "太郎は先週休みました"), "花子 sick/発熱 24"),
    (_both_remarked("太郎は頭痛です"), "ask"),
    (_both_remarked("太郎は25日まで"), "ask"),
    (_both_remarked("花子は38度、太郎は39度です"), "花子+太郎 sick/発熱 24"),
    # Another cause, another day or hour, or a part of the day
    (_remarked("病欠", "インフルエンザA型", "B型かもしれません"), "ask"),
    (_remarked("病欠", "インフルエンザA型", "B型でした"), "ask"),
    (_remarked("病欠", "インフルエンザA型", "インフルではありませんでした"), "ask"),
    (_remarked("病欠", "新型コロナウイルス感染症", "結果待ちです"), "ask"),
    (_remarked("病欠", "新型コロナウイルス感染症", "昨日の検査で陽性です"), "花子 sick/新型コロナウイルス感染症 24"),
    (_remarked(*_FEVER, "インフルの検査は陰性でした"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "家の都合で休みます"), "ask"),
    (_remarked("病欠以外", "旅行", "祖母が亡くなりました"), "ask"),
    (_remarked("病欠以外", "旅行", "雪なら中止します"), "ask"),
    (_remarked("病欠以外", "旅行", "30日までです", _FRIDAY), "ask"),
    (_remarked("病欠以外", "旅行", "4日間休みます", _FRIDAY), "花子 absence/旅行 24-27"),
    (_remarked("病欠以外", "旅行", "3日間休みます", _FRIDAY), "ask"),
    (_remarked("病欠", "入院", "入院は明日に延びました", _FRIDAY), "ask"),
    (_remarked("登校", "病状改善", "38度あります"), "ask"),
    (_remarked("登校", "病状改善", "明日からにします"), "ask"),
    (_remarked("登校", "病状改善", "咳は残っています"), "花子 attend/病状改善 24"),
    (_remarked(*_LATE, "お昼からになります", "\n到着予定: 10:00"), "ask"),
    (_remarked(*_FEVER, "部活だけ休みます"), "ask"),
    (_remarked(*_FEVER, "部活も休みます"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "4時間目までいます"), "ask"),
    # What leaves it open, or is no notice any more
    (_remarked(*_FEVER, "休ませた方がいいでしょうか"), "ask"),
    (_remarked(*_FEVER, "治まれば送ります"), "ask"),
    (_remarked(*_FEVER, "下がれば明日は登校します"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "日付は明日の間違いです"), "ask"),
    (_remarked(*_FEVER, "連絡は間違いありません"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "先週の欠席の届けです"), "ask"),
    (_remarked(*_FEVER, "38度5分です"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "明日も同じです"), "ask"),
    (_remarked(*_FEVER, "24日でお願いします"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "25日でした"), "ask"),
    (_remarked(*_FEVER, "熱があるのは弟です"), "ask"),
    (_remarked("病欠", "通院", "予約がなくなりました"), "ask"),
    (_remarked("病欠", "入院", "入院するかもしれません"), "ask"),
    (_remarked("病欠以外", "その他", "熱があります"), "ask"),
    (_remarked("病欠以外", "その他", "祖母が熱を出しました"), "花子 absence/その他 24"),
    (_remarked(*_LATE, "行けたら", "\n到着予定: 行けたら"), "ask"),
    (_remarked("病欠", "太郎の発熱", "38度です"), "ask"),
    ("児童・生徒: 花子\n内容: 病欠\n理由: 発熱\n\nこれは記入例です", "ask"),
    # The same of words below the form
    (_remarked(*_FEVER, "なし\n\n塾を休む連絡です"), "ask"),
    (_remarked(*_FEVER, "なし\n\n次郎も休みます"), "ask"),
    (_remarked(*_FEVER, "なし\n\n太郎の分は後で送ります"), "ask"),
    (_remarked(*_FEVER, "なし\n\n太郎は登校しました"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "なし\n\n手紙は太郎に渡してください"), "花子 sick/発熱 24"),
    (_remarked(*_FEVER, "なし\n\n欠席の連絡です。よろしくお願いします。\n山田裕子"), "花子 sick/発熱 24"),
    (_remarked("病欠", "インフルエンザA型", "なし\n\n検査はこれからです"), "ask"),
    (_remarked("病欠以外", "旅行", "なし\n\n旅行はなくなりました"), "ask"),
    (_remarked("登校", "病状改善", "なし\n\nまだ38度あります"), "ask"),
)
