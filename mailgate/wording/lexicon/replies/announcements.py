"""What staff write who write an announcement by mail, or approve one."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies import announcements as en
from mailgate.wording.lexicon.ja.replies import announcements as ja

_LABELS = {
    "to": (ja.TO, en.TO),
    "subject": (ja.SUBJECT, en.SUBJECT),
    "kind": (ja.KIND, en.KIND),
    "hour": (f"{ja.HOUR_TO_SEND}|{ja.DAY_AND_HOUR}", f"{en.HOUR_TO_SEND}|{en.DAY_AND_HOUR}"),
    "repetition": (ja.REPETITION, en.REPETITION),
    "sender": (ja.SENDER, en.SENDER),
    "reply_to": (ja.REPLY_TO, en.REPLY_TO),
    "body": (ja.BODY, en.BODY),
}
LABELS = {name: any_of(*labels) for name, labels in _LABELS.items()}
"""What a line begins with, without its blanks, by what it gives."""
BEFORE_BLANKS = {name: any_of(japanese) for name, (japanese, _) in _LABELS.items()}
"""Labels that need no colon behind them: English sentences begin with the other ones."""
DAY_AND_HOUR = any_of(ja.DAY_AND_HOUR, en.DAY_AND_HOUR)
"""A label that may as well stand in a text, and say when something takes place."""
IN_A_LANGUAGE = {
    name: any_of(
        rf"(?P<before>.*?)(?:の|で)?(?:{'|'.join(_LABELS[name])})"
        r"(?P<bracket>[(\[<])?(?:in|[・/、-])?(?P<behind>[^)\]>]*)[)\]>]?"
    )
    for name in ("subject", "body")
}
"""The same labels together with the name of a language."""
LANGUAGES = {tag: any_of(japanese, en.LANGUAGES[tag]) for tag, japanese in ja.LANGUAGES.items()}
"""How languages are called, by their tags."""
BETWEEN = any_of(ja.BETWEEN)
BETWEEN_CLEAR_NAMES = any_of(ja.BETWEEN_CLEAR_NAMES, en.BETWEEN_CLEAR_NAMES)
OF_FAMILY = any_of(rf"(?:{ja.OF_FAMILY}|{en.OF_FAMILY})$")
TEACHER = ja.TEACHER
ORDINARY = any_of(ja.ORDINARY, en.ORDINARY)
EMERGENCY = any_of(ja.EMERGENCY, en.EMERGENCY)
SAFETY_CHECK = any_of(ja.SAFETY_CHECK, en.SAFETY_CHECK)
SCHOOL = any_of(ja.SCHOOL, en.SCHOOL)
NOTHING = any_of(ja.NOTHING, en.NOTHING)
MINUTES = any_of(
    rf"(?P<minutes>[0-9]{{1,3}})\s?(?:{ja.MINUTES}|{en.MINUTES})|(?P<hours>[0-9一二三])\s?(?:{ja.HOURS}|{en.HOURS})"
)
TIMES = any_of(rf"(?P<times>[0-9一二三四五]{{1,2}})\s?(?:{ja.TIMES}|{en.TIMES})|[x×*]\s?(?P<by>[0-9]{{1,2}})")
AROUND_REPETITION = any_of(ja.AROUND_REPETITION, en.AROUND_REPETITION)
AT_ONCE = any_of(ja.AT_ONCE, en.AT_ONCE)
DAY_PARTS = tuple((any_of(part), written) for part, written in ja.DAY_PARTS)
EARLY_HOUR = any_of(ja.EARLY_HOUR, en.EARLY_HOUR)
AROUND_HOUR = any_of(
    *(
        edge.format(words=f"{ja.AROUND_HOUR}|{en.AROUND_HOUR}")
        for edge in (r"^(?:{words}|[\s.,])+", r"(?:{words}|[\s.,])+$")
    )
)
SEND = any_of(ja.SEND, en.SEND)
TAKE_BACK = any_of(ja.TAKE_BACK, en.TAKE_BACK)
APPROVED = any_of(ja.APPROVED, en.APPROVED)
