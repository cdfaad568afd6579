"""What was written in a reply, and what was filled in inside the letter that it quotes."""

import pytest
from mail.quoting.our_letters import our_letter

from mailgate.school.mail_text import MailText
from mailgate.words.languages import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["a login", "a form"])
def test_a_quoted_form_that_nobody_filled_in_says_nothing(name: str, language: str) -> None:
    quoted = "\n".join(f"> {line}" for line in our_letter(name, language).splitlines())
    assert MailText("花子は休みます", f"花子は休みます\n\n{quoted}").form_inside() == ""
