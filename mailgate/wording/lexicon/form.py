"""The form's labels, and the ways of filling it in."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import form as en
from mailgate.wording.lexicon.ja import form as ja
from mailgate.wording.lexicon.plain import languages as plain

LABELS = {field: labels + en.LABELS[field] + plain.LABELS[field] for field, labels in ja.LABELS.items()}
"""The labels of each field; the first is the one of the letter, the others are what people make of it."""
GREETS = any_of(ja.GREETS)
ITEM = ja.ITEM
NO_TOPIC = any_of(ja.NO_TOPIC)
NAMES_KIND = any_of(ja.NAMES_KIND)
TITLE = any_of(ja.TITLE)
OTHER_TITLE = any_of(ja.OTHER_TITLE)
EMPTY = any_of(ja.EMPTY, en.EMPTY)
CHOICES = any_of(ja.CHOICES)
NUMBERS = any_of(ja.NUMBERS, en.NUMBERS)
NUMBER = any_of(ja.NUMBER)
LEADING_NUMBER = any_of(ja.LEADING_NUMBER)
NEXT_NUMBERED = any_of(ja.NEXT_NUMBERED)
ALL_OF_THEM = any_of(ja.ALL_OF_THEM)
COUNTS = ja.COUNTS
LEFT_OVER = any_of(ja.LEFT_OVER, en.LEFT_OVER)
POLITE_END = any_of(ja.POLITE_END)
NOT_THE_ARRIVAL = any_of(ja.NOT_THE_ARRIVAL)
OTHER = any_of(ja.OTHER, en.OTHER)
TEMPERATURE = any_of(ja.TEMPERATURE)
UNITS = ja.UNITS
IS_SAID = ja.IS_SAID
BARE_HOUR = any_of(ja.BARE_HOUR)
TELLS = any_of(ja.TELLS)
OF_MAILS, A_DAY, LEADER = en.OF_MAILS, any_of(en.A_DAY), en.LEADER
IS = ja.IS
"""Stands between a label and its answer."""
FIRST_LABELS = (ja.LABELS["student"][0], "こどもの なまえ", en.LABELS["student"][0], *plain.FIRST_LABELS)
"""What our form begins with, in each language."""
DAY_FIRST_LABELS = plain.DAY_FIRST_LABELS
"""Labels of days in languages that write the day before the month."""
STAYS_AWAY, COMES_LATE, ABSENCE = ja.STAYS_AWAY, ja.COMES_LATE, ja.ABSENCE
ROW_OF_DAYS = "{first}~{last}"
LIKELY_DEPARTURES = ("after-2", "after-4", "after-lunch")
"""As `recognition.departures` has them."""
