"""What phones make of a mail: a slip may be asked about, but nothing else is done than what was meant."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mailgate.wording.reader import read
from wording.any_text.test_composed import ABSENT, BUSY, COMING, DAYS, ILL, LATE, WELL, WHO
from wording.family import BOTH, MORNING, in_short

_VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ"
_VOICELESS = "かきくけこさしすせそたちつてとはひふへほはひふへほ"
_PLAIN = dict(zip(_VOICED, _VOICELESS, strict=True))
_CONVERSIONS = {
    "発熱": ("発熟", "初熱", "はつ熱"),
    "頭": ("豆", "あたま"),
    "腹痛": ("服痛", "福痛"),
    "休みます": ("安みます", "休見ます"),
    "欠席": ("結石", "欠籍"),
    "明日": ("名日", "あす"),
    "今日": ("今目", "きょう"),
    "本日": ("本目", "ほんじつ"),
    "熱が": ("厚が", "熟が"),
    "下痢": ("下利", "げり"),
    "旅行": ("料行", "りょこう"),
    "忌引き": ("木引き", "きびき"),
}
"""Wrong conversions of the commonest words, and words left in kana."""


def _slips(text: str) -> list[str]:
    """The text with one slip: a missing dakuten, a doubled or lost kana, a wrong conversion."""
    kana = [at for at, letter in enumerate(text) if "ぁ" <= letter <= "ん"]
    return [
        *(text[:at] + _PLAIN[text[at]] + text[at + 1 :] for at in kana if text[at] in _PLAIN),
        *(text[:at] + text[at] + text[at:] for at in kana),
        *(text[:at] + text[at + 1 :] for at in kana),
        *(text.replace(word, slip) for word, slips in _CONVERSIONS.items() for slip in slips if word in text),
    ]


@settings(max_examples=300)
@given(st.data())
def test_a_slip_is_asked_about_or_changes_nothing(data: st.DataObject) -> None:
    deeds, causes = data.draw(st.sampled_from([(ABSENT, ILL), (LATE, BUSY), (COMING, WELL)]))
    who, cause, day = (data.draw(st.sampled_from(sorted(each))) for each in (WHO, causes, DAYS))
    text = f"{who}、{cause}、{day}{data.draw(st.sampled_from(deeds))}。よろしくお願いします。"
    meant = f"{WHO[who]} {causes[cause]} {DAYS[day]}"
    slip = data.draw(st.sampled_from(_slips(text)))
    assert in_short(read(slip, students=BOTH, now=MORNING)) in (meant, "ask")
