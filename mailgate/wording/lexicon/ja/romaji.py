"""Words of easy Japanese, as people type them in Latin letters who have no Japanese keyboard ("kyou yasumimasu")."""

SIGNS = r"""
    \b(?:o?yasumi(?:masu)?|yasuma(?:se(?:masu|te|tai)|setai)|gakk?ou?|o?netsu|onaka|atama|kyou|ashita|itai|byou?in|ikimasu
    |chikoku|okuremasu|okurete|kesseki|kaze|geri|kega|zensoku|ryou?kou?|nebou|tsukimasu|hakimashita|(?:getsu|ka|sui|moku|kin)you(?:bi)?|infuruenza|korona)\b
"""
"""Words that tell this way of writing: no other language that is read here has them."""
PARTICLES = {
    "wa": "は", "ha": "は", "ga": "が", "wo": "を", "o": "を", "ni": "に", "de": "で", "to": "と", "no": "の",
    "mo": "も", "e": "へ", "he": "へ", "kara": "から", "made": "まで", "node": "ので", "yori": "より", "ka": "か",
    "ne": "ね", "yo": "よ", "niwa": "には", "dewa": "では", "gata": "型",
    "san": "さん", "kun": "くん", "chan": "ちゃん",
}  # fmt: skip
"""What is joined to the word before it."""
TYPES = {"a": "A", "b": "B", "agata": "A型", "bgata": "B型"}
"""Of influenza."""
COUNTERS = {
    "ji": "じ", "jihan": "じはん", "fun": "ふん", "pun": "ぷん", "gatsu": "がつ", "nichi": "にち", "ka": "か",
    "do": "ど", "bu": "ぶ", "nen": "ねん", "kumi": "くみ", "han": "はん", "sai": "さい", "kai": "かい",
}  # fmt: skip
"""What stands behind a number."""
WORDS = """
    きょう あした あさって きのう けさ ゆうべ こんばん あさ よる ごぜん ごご
    げつよう かよう すいよう もくよう きんよう げつようび かようび すいようび もくようび きんようび
    らいしゅう こんしゅう
    いちじ にじ さんじ はちじ くじ じゅうじ じゅういちじ じゅうにじ ごろ ころ くらい ぐらい
    がっこう せんせい びょういん いしゃ おいしゃさん はいしゃ じびか がんか しかいいん くりにっく
    やすみ おやすみ やすみます おやすみします やすませます やすませて やすませてください やすみたい やすみたいです
    けっせき ちこく そうたい とうこう します しました しません して しています いたします
    いきます いきません いけません いって いきたい いく きます つきます かえります おくれます おくれて おくれます
    ねつ おねつ あります ありません ある ない なし でました でて でています でます さがりました さがらない
    あたま おなか のど みみ め て あし うで ひざ ゆび からだ くび せなか かた
    いたい いたいです いたくて いたがって いたみ ひどい ひどくて すこし ちょっと とても
    ずつう ふくつう げり はきました はいて はいています おうと はきけ きもち わるい わるくて わるいです
    せき はなみず くしゃみ かぜ ひきました ひいて ぜんそく ほっさ
    けが ころんで ころびました ねんざ こっせつ ぶつけて やけど
    しっしん じんましん ぶつぶつ かゆい かゆくて みずぼうそう いちょうえん
    いんふるえんざ いんふる ころな しんがた
    にゅういん けんしん たいちょう ふりょう ぐあい だるい だるくて だるいです びょうき つかれて
    おそうしき そうしき おつや なくなりました
    りょこう かぞく かぞくりょこう くに かてい つごう ようじ よてい
    ねぼう ねぼうしました でんしゃ ばす おくれ とまって とまりました じゅうたい
    げんき げんきです なりました なおりました なって もう まだ
    です でした ます ました なので だから それで いま いまは
    こども むすこ むすめ うち わたし はは ちち りょうほう ふたり ふたりとも
    いけない いかない いかせます やすむ ようす みます みて いえ ねて ねています
    おねがい おねがいします おねがいいたします よろしく よろしくおねがいします すみません ごめんなさい どうぞ
    ありがとう ありがとうございます ございます おはよう おはようございます こんにちは こんばんは おせわ なります
    なっています れんらく もうしわけ ください ははです ちちです
"""
"""What a plain sentence is made of; the reader asks about what it does not understand of it."""
