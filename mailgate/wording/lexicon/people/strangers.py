"""Signs of somebody who is none of the students, and what is no person."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.people import strangers as en
from mailgate.wording.lexicon.ja.people import strangers as ja

CALLED = any_of(ja.CALLED)
NOT_CALLED = any_of(ja.NOT_CALLED)
SUBJECTS = tuple(
    map(
        any_of,
        (
            ja.SUBJECT,
            ja.TOPIC,
            ja.A_RELATIVES,
            ja.FIRST,
            ja.BESIDE_A_TITLE,
            ja.KANA_SUBJECT,
            ja.PARENT,
            ja.ILLNESS,
            en.SUBJECT,
            en.BEFORE_A_PARTICLE,
        ),
    )
)
"""Where the subject of a text may be a name that we do not know; these match text as it is shown."""
MASK = ja.MASK
BEFORE_NEWS = any_of(ja.BEFORE_NEWS), any_of(ja.BEGINS_NEWS)
"""A name right before what is the matter, in a text where days and known people are masked."""
TOPIC_OR_SUBJECT = any_of(ja.TOPIC_OR_SUBJECT)
GIVEN_NAME = any_of(ja.GIVEN_NAME)
TO_THE_SENTENCES_END = any_of(r"[^。!?\n]*")
BESIDE_A_NAME = (any_of(ja.BESIDE_A_NAME), any_of(en.BESIDE_A_NAME))
CALLED_OTHERWISE = any_of(ja.CALLED_OTHERWISE), any_of(en.CALLED_OTHERWISE)
"""The name behind 息子 and "my son"; these match text as it is shown."""
NO_PERSON = any_of(ja.NO_NAMES, ja.KANA_THINGS, en.THINGS)
NO_PERSONS_END = any_of(ja.THINGS)
