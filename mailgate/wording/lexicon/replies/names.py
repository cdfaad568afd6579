"""What may stand around a student's name in a reply of staff; these match folded text."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import lists as en
from mailgate.wording.lexicon.ja.replies import names as ja

BEGINS, ENDS = ja.BEGINS, ja.ENDS
TITLE = ja.TITLE
OTHER_GIVEN_NAME = any_of(ja.OTHER_GIVEN_NAME)
ALL_OF_THEM = ja.ALL_OF_THEM
"""Behind a family name that several have: "高橋さん二人"."""
BOTH = en.BOTH_OF_A_NAME
NO_KANJI_BEFORE, NO_KANJI_BEHIND = ja.NO_KANJI_BEFORE, ja.NO_KANJI_BEHIND
SEVERAL_KANJI = any_of(r"[一-龥々]{2,}")
ORDINAL = any_of(ja.ORDINAL)
NUMBER_BEFORE = any_of(r"(?<![0-9])[0-9]{1,3}(?:番|[.)])?\s?$")
"""The number of a student whose name follows: "3番松本", "3. 松本"."""
NAMED_AGAIN = any_of(r"\s?([0-9]{1,3})番?\s?[(]\s?\1番?\s?[)]|([0-9]{1,3})(?:番|[.)])?\s?の\s*(?=\2番)")
"""The number again, behind the name or before it: "松本さん(3番)", "3番の松本さん"."""
NUMBER_FIRST, BEHIND_NUMBERED = ja.NUMBER_FIRST, ja.BEHIND_NUMBERED
"""Around a name that several have, behind the number of its line."""
NOTICE_FIRST, TITLED, NAME_FIRST, NOTICE_BEHIND = ja.NOTICE_FIRST, ja.TITLED, ja.NAME_FIRST, ja.NOTICE_BEHIND
"""Around such a name with its notice: "遅刻の高橋さん", "高橋さんの遅刻の方"."""
KANJI_NUMBER = any_of(ja.KANJI_NUMBER)
CORRECTED = any_of(ja.CORRECTED)
BEFORE_KANA, TITLE_BEHIND_KANA = ja.BEFORE_KANA, ja.TITLE_BEHIND_KANA
BARE_KANA_BEGINS, BARE_KANA_ENDS = ja.BARE_KANA_BEGINS, ja.BARE_KANA_ENDS
NO_BARE_NAME = any_of(ja.NO_BARE_NAME)
LATIN = r"(?<![a-z])(?P<latin>[a-z]{2,12})(?![a-z])(?P<title>[-\s]?(?:san|kun|chan)(?![a-z]))?"
"""What may be a name in Latin letters."""
