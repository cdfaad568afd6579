"""Plain sentences in further languages: read as their clauses mean, and asked back with any word beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.lexicon.plain.languages import LANGUAGES
from mailgate.wording.plain.scanning import language_of
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.values import Understood
from wording.family import BOTH, MORNING, ONE, TODAY, in_short

WHO = {"Hanako": "花子", "Taro": "太郎", "花子": "花子"}
CLAUSES: dict[str, tuple[dict[str, str], dict[str, str], dict[str, str], tuple[str, ...], str]] = {
    "pt": (
        {"vai faltar à escola": "", "não vai à escola": "", "vai ficar em casa": ""},
        {"está com febre": "sick/発熱", "está com dor de barriga": "sick/腹痛", "vai ao médico": "sick/通院"},
        {"hoje": "24", "amanhã": "25", "na sexta-feira": "27"},
        ("não", "talvez", "se", "ontem", "irmã de", "Pedro", "quase", "nunca", "?"),
        ". ",
    ),
    "vi": (
        {"xin nghỉ học": "", "không đi học được": "", "xin phép nghỉ ở nhà": ""},
        {"bị sốt": "sick/発熱", "bị đau bụng": "sick/腹痛", "đi khám bệnh": "sick/通院"},
        {"hôm nay": "24", "ngày mai": "25", "thứ sáu": "27"},
        ("không", "có thể", "nếu", "hôm qua", "em trai", "Minh", "chưa", "gần như", "?"),
        ", ",
    ),
    "fil": (
        {"hindi po papasok": "", "absent po": "", "liliban po muna": ""},
        {"may lagnat": "sick/発熱", "masakit ang tiyan": "sick/腹痛", "pupunta sa doktor": "sick/通院"},
        {"ngayon": "24", "bukas": "25", "sa Biyernes": "27"},
        ("hindi", "baka", "kung", "kahapon", "kapatid", "Juan", "wala", "halos", "?"),
        ", ",
    ),
    "zh": (
        {"请假": "", "不能去学校": "", "在家休息": ""},
        {"发烧": "sick/発熱", "肚子疼": "sick/腹痛", "去看医生": "sick/通院"},
        {"今天": "24", "明天": "25", "星期五": "27"},
        ("不", "可能", "如果", "昨天", "弟弟", "小明", "没有", "差点", "吗", "?"),
        "，",
    ),
}


@st.composite
def _sentences(draw: st.DrawFn) -> tuple[str, list[str], str]:
    """A language, the clauses of a sentence in any order behind its subject, and what it means."""
    language = draw(st.sampled_from(sorted(CLAUSES)))
    deeds, causes, days, _, _ = CLAUSES[language]
    who, deed, cause, day = (draw(st.sampled_from(sorted(each))) for each in (WHO, deeds, causes, days))
    order = draw(st.permutations([deed, cause, day]))
    return language, [who, *order], f"{WHO[who]} {causes[cause]} {days[day]}"


@given(_sentences())
def test_clauses_in_any_order_mean_what_they_say(sentence: tuple[str, list[str], str]) -> None:
    language, clauses, meant = sentence
    text = CLAUSES[language][4].join(clauses)
    assert in_short(read(text, students=BOTH, now=MORNING)) == meant


@given(_sentences(), st.data())
def test_a_word_that_is_not_explained_is_asked_about(sentence: tuple[str, list[str], str], data: st.DataObject) -> None:
    language, clauses, _ = sentence
    place = data.draw(st.integers(0, len(clauses)))
    word = data.draw(st.sampled_from(CLAUSES[language][3]) | st.text("qwxz", min_size=3, max_size=8))
    between = data.draw(st.sampled_from([CLAUSES[language][4], " "]))
    text = between.join([*clauses[:place], word, *clauses[place:]])
    assert in_short(read(text, students=BOTH, now=MORNING)) == "ask"


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.language)
def test_no_word_of_a_language_denies_doubts_or_asks_by_itself(words: object) -> None:
    alone = {
        "não",
        "nao",
        "talvez",
        "không",
        "khong",
        "chưa",
        "hindi",
        "wala",
        "baka",
        "kung",
        "不",
        "没",
        "可能",
        "吗",
    }
    patterns = [pattern for _, _, pattern in words.patterns]  # type: ignore[attr-defined]
    assert not [word for word in alone if any(pattern.fullmatch(words.spelled(word)) for pattern in patterns)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bom dia, hoje não vai", "pt"),
        ("hôm nay nghỉ", "vi"),
        ("hom nay nghi hoc", "vi"),
        ("hindi papasok", "fil"),
        ("今天请假", "zh"),
        ("今天請假", "zh"),
        ("本日休みます。申請書を出します。看病のため。", ""),
        ("Hanako has a fever today", "en"),
        ("Thank you, OK!", ""),
        ("はなこは ねつが あります", ""),
        ("OO小学校の山田です。周一の件です。", ""),
    ],
)
def test_a_language_is_told_by_its_words_and_letters(text: str, language: str) -> None:
    assert language_of(text) == language


STANDING = Understood((1,), "sick", "発熱", TODAY, TODAY, None, "")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("cancelar", "withdraw"),
        ("Hủy", "withdraw"),
        ("huy", "ask"),
        ("kanselahin po", "withdraw"),
        ("取消", "withdraw"),
        ("请取消", "withdraw"),
        ("Motivo: dor de cabeça", "change"),
        ("Lý do: đau đầu", "change"),
        ("Dahilan: masakit ang ulo", "change"),
        ("原因: 头疼", "change"),
        ("A Hanako vai faltar amanhã com febre.", "ask"),
        ("Hanako bị sốt, ngày mai xin nghỉ học.", "ask"),
        ("não", "ask"),
        ("Hindi na po absent si Hanako.", "ask"),
        ("Hanako hết sốt rồi, hôm nay đi học ạ.", "further"),
        ("Obrigada!", "nothing"),
        ("dor de barriga", "change"),
        ("đau bụng", "change"),
        ("masakit ang tiyan", "change"),
        ("肚子疼", "change"),
    ],
)
def test_a_reply_to_a_receipt_changes_only_what_it_says(text: str, what: str) -> None:
    assert correct(text, standing=[STANDING], students=ONE, now=MORNING).what == what


def test_the_first_label_of_every_field_is_its_own() -> None:
    for words in LANGUAGES:
        firsts = [labels[0] for labels in words.labels.values()]
        assert len(set(firsts)) == len(firsts) == 10
