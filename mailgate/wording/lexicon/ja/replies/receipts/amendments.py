"""Japanese of a reply that corrects a notice, with what it tells beside it."""

THE_ONE = r"の(?:ほう|方)(?=です|でし|でござ|なん)|(?:欠席|遅刻|お?休み|早退)?の?理由(?:なの)?(?:です(?:が|けど))、?"
CLAUSE_END = r"(?:ので|んで(?=[^す])|ため(?:に|、)|ゆえ|けど|けれども?|ものの)、?|(?<=[てでがしくらり])、|(?<=間違い)、"
"""Behind a clause that tells why, or what is beside it."""
_DONE = "".join(
    f"(?<!{verb})" for verb in ("測っ", "計っ", "はかっ", "調べ", "検査し", "行っ", "もらっ", "考え", "起き")
)
"""Before たら that tells when something was found: "測ったら"."""
_REQUEST = "".join(
    f"(?<!{ask}{end})"
    for ask in ("いただけ", "頂け", "もらえ", "願いでき", "もらっていい", "もらっても大丈夫")
    for end in ("ます", "ません", "ますでしょう", "ませんでしょう", "です", "でしょう")
)
"""Before か of what is no question: "直していただけますか"."""
OPEN = rf"""
    [?](?<!か[?])|{_REQUEST}か(?:ね|な)?(?=[。?\s!]|$)|かも|でしょう(?!か)|だろう|らしい
    |みたい|(?<!でき)れば|なら(?!び|ず|な)|場合|次第|未定|(?:分|わ)か(?:りません|らない)|もし|迷|検討|(?<!た)つもり|はず|たぶん|多分
    |おそらく|{_DONE}たら(?![^。]{{0,20}}(?:でした|まし?た))|だら|ようで(?:したら|あれば)|しばらく|当分
"""
"""What leaves open what is told."""
TO_BE_HEARD = r"""
    弟|妹|兄|姉|きょうだい|片方|もう[一1]人|うつ[りっ]
    |(?<!よろしく)(?<!宜しく)お?願(?!います[。!\s]*$)|ください|下さい|いただけ|頂け|いただきた|頂きた|もらえ|ほしい|欲し|教え|希望
    |給食|弁当|見学|ぷーる|水泳|体育|部活|早退|遅刻|迎え|下校|学童|ばす|保健室|面談|懇談|参観|遠足|集金|支払|てすと|試験|検診|提出|宿題|電話
    |でき(?:ます|ません)か
"""
"""What somebody has to hear or to answer."""
AND = r"(?:さん|くん|君|ちゃん)?(?:と|・|、|や|&|\s)\s?"
CHANGES = r"変え|変更|訂正|修正|直し|直せ|なおし|延ば|のば|伸ば|延長|短く|短縮"
"""What asks for the correction itself: "そちらに変えてください"."""
OF_LATENESS = r"遅刻|寝坊|起き|渋滞|電車|ばす|支度|準備|理由"
"""What shows that the cause is one of coming late, and not of staying away."""
