"""What stands around the message of a Japanese letter: its date, its closing word, its writer's card."""

_YEAR = r"(?:20[0-9]{2}|(?:令和|r\.?)\s?(?:[0-9]{1,2}|元|[一二三四五六七八九十]{1,3}))"
_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
DATED = rf"""
    [\s(]*(?P<date>{_YEAR}\s?[年/.-]\s?{_NUMBER}\s?[月/.-]\s?{_NUMBER}\s?日?)\s?(?:\([月火水木金土日](?:曜日?)?\))?[\s)]*
    (?:\s(?:保護者|届出[者人]|提出者|[父母])[\s:・]*[^\s。、0-9]{{1,6}}\s?[^\s。、0-9]{{0,4}}\s*)?
"""
"""A line that is the day on which a letter was written, with its year, and perhaps by whom."""
CLOSING = r"\s*(?:記|以上|敬具|敬白|謹白|謹言|拝具|草々|早々|不一|かしこ|拝啓|謹啓|前略)[。.]?\s*"
"""A line that is nothing but a word with which letters begin or end."""
_PHONE = r"""
    (?:(?:tel|fax|電話|携帯|携帯電話|mobile|内線|代表)[\s.:]*)?
    (?:\+81[\s-]?)?\(?[0-9]{2,4}\)?[\s()-]?[0-9]{2,4}[\s()-][0-9]{3,4}
"""
_COMPANY = (
    r"(?:株式会社|有限会社|合同会社|合資会社|(?:医療|社会福祉|学校|財団|社団)法人|\((?:株|有|同)\)|co\.,?\s?ltd|inc\.)"
)
_POST = r"""
    (?:[課部係社店所室]長|工場長|支店長|主任|代表|代表取締役|取締役|営業|[部課係室]|支店|支社|営業所|工場)
"""
_OF_A_CARD = rf"""
    [^\n。]{{0,20}}{_COMPANY}[^\n。]{{0,24}}
    |[^\n。、ぁ-ん]{{0,14}}{_POST}(?:\s+[^\s0-9。、]{{1,5}}\s?[^\s0-9。、]{{0,4}})?
    |〒?\s?[0-9]{{3}}-[0-9]{{4}}(?:\s[^\n。]{{0,40}})?
    |[^\n。]{{1,6}}[都道府県市区郡町村][^\n。]{{1,24}}[0-9][^\n。]{{0,16}}
    |(?:{_PHONE}[\s/|,、]*){{1,3}}
    |(?:e-?mail|mail|めーる|url|hp|web)?[\s.:]*(?:[a-z0-9._%+-]+@[a-z0-9.-]+|https?://\S+)
"""
CARD = rf"\s*(?:{_OF_A_CARD})\s*"
"""A line of the card that a phone or an office adds below a letter: a firm, a post, an address, a number."""
RULE = r"\s*[-=_*~+─━═◇◆■□☆★・.]{3,}\s*"
