"""However odd a text is, reading it takes time in proportion to its length: no mail holds up the others."""

import time
from collections.abc import Callable

import pytest
from wording.family import BOTH, MORNING

from mailgate.mail.quoting.reply_words import written, written_html
from mailgate.school.mail_text import MailText
from mailgate.wording.reader import read
from mailgate.wording.receipt_reply import correct
from mailgate.wording.staff.list_reply import read_list_reply
from mailgate.wording.staff.roll_call_reply import read_roll_call_reply

Reader = Callable[[str], object]
READERS: dict[str, Reader] = {
    "above the quote": written,
    "above the quote of a page": written_html,
    "own words": lambda text: MailText(text, text).own_words(),
    "inside the form": lambda text: MailText(text, text).form_inside(),
    "notice": lambda text: read(text, students=BOTH, now=MORNING),
    "correction": lambda text: correct(text, standing=[], students=BOTH, now=MORNING),
    "list": lambda text: read_list_reply(text, 3),
    "seats": lambda text: read_roll_call_reply(text, set()),
}
ODD = ["\n", ">", "> \n", " ", "　", "1 ", "児童・生徒:\n", "-", "- \n", "花子", "24日", "：", "<a@x>\n", "_____\n"]
MARKUP = ["<p>x", "<td>"]
SHORT, TIMES = 5_000, 8
TRIES = 3
"""The best of these counts: others use this machine, too."""


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("unit", ODD + MARKUP)
def test_reading_takes_time_in_proportion(reader: Reader, unit: str) -> None:
    """A square would take 64 times as long for 8 times the text; 24 leaves room for a noisy machine."""
    short, long = (unit * (SHORT * times // len(unit)) for times in (1, TIMES))
    bound = 3 * TIMES * max(0.002, min(_seconds(reader, short) for _ in range(TRIES)))
    assert any(_seconds(reader, long) < bound for _ in range(TRIES))


def _seconds(reader: Reader, text: str) -> float:
    """CPU time."""
    begun = time.process_time()
    reader(text)
    return time.process_time() - begun
