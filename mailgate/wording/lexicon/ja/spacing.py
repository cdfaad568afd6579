"""Where Japanese words stand apart, run together, or are broken by the end of a line."""

_LETTER = "[ぁ-んァ-ヶー一-龥々]"
SPREAD = rf"(?<![^\s。、])(?:{_LETTER}\x20){{2,}}{_LETTER}(?![^\s。、!?])|^{_LETTER}\x20{_LETTER}$"
"""Letters that stand apart, each by itself."""
LONE = r"""
    (?<=[ぁ-んァ-ヶー一-龥々0-9])\s
    (?=(?:[はがをにでとものへ]|から|まで|より|には|では|とは|でも|ので|のは|けど|けれど|か|ね|よ|です|でした|だ|な|なので|さん|くん|ちゃん)
       (?:[\s、。!?]|$))
    |(?<=[てで])\s(?=(?:い(?:ま[すし]|る|て|た)|お(?:ります|る)|くだ|しま[いうっ]|もら|いただ|き[たまて]|いき))
    |(?<=[をに])\s(?=(?:いただ|頂|もら|させ|して|とら(?:せ|さ)|とり(?:ま|た)|おねが|お願|ねがい|し(?:ます|たい)|なり(?:ま|そう)))
    |(?<=の)\s(?=(?:あさ|朝|よる|夜|ばん|ごぜん|ごご)[はにも、\s])
    |(?:(?<=やすみ)|(?<=ちこく)|(?<=っせき)|(?<=ねぼう)|(?<=ねんざ)|(?<=とうこう))\s(?=し(?:ま|た|て)|させ|いたし)
"""
"""A blank before a particle or an auxiliary that stands by itself: "おなか が いたい と いって いる"."""
UNBROKEN = r"[ぁ-んァ-ヶー0-9:]{16,}"
"""A mail in kana without any mark or blank."""
RUN_ON = r"""
    (?:ました|ません(?!でし)|ます|です)
    (?!の|か(?!ぜ|らだ|いだ)|が(?!っこ)|け(?!さ)|よ(?!ろ|る|な)|ね(?!つ|ぼ|む|ん)|し(?!ょ|っ)|と(?!い|う)|[らわんば]|って|$)
"""
"""The end of a sentence behind which the next one begins at once: "ねぼうしましたはなこは…"."""
HOUR = r"""
    (?<=[はもがに])(?=(?:はち|く|じゅう(?:いち|に)?)じ(?:はん)?(?:ごろ|ころ|すぎ)?に\s?(?:つ[きくけ]|い[きかく]|おく))
"""
"""Before an hour in kana that follows a particle at once: "はなこはくじにつきます"."""
BROKEN = (
    "欠席|遅刻|登校|頭痛|腹痛|発熱|喘息|下痢|嘔吐|体調|不良|病院|通院|受診|風邪|休み|休ませ|本日|今日|寄って|願い|お願|宜しく"
    "|よろしく|どうぞ|します|ました|ません|おなか|あたま|がっこう|きょう|やすみ|やすませ|おやすみ|びょういん"
)
"""Words that the end of a line breaks, where a phone or a hand fills narrow lines: "頭\\n痛のため欠\\n席します"."""
GOES_ON = r"(?<=[をはがにでもと]|[てで])\n(?=[ぁ-んァ-ヶー])"
"""The end of a line within a clause in kana: "ゆびを\\nはさんで"."""
