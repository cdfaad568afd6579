"""How thirty mail clients copy a letter into a reply: each makes a body of a letter and of what a person writes."""

import html
import textwrap
from collections.abc import Callable

from mail.quoting.replies import quoted

Style = Callable[[str, str], str]
"""A letter's text and the person's words to the body of a reply."""

ADDRESS = "confirm+k4t2mzqx7p@gate.example.jp"
JA = f"2026年11月24日(火) 7:05 学校連絡 <{ADDRESS}>:"
OUTLOOK_JA = (
    f"差出人: 学校連絡 <{ADDRESS}>\n送信日時: 2026年11月24日火曜日 7:05\n宛先: 佐藤 <sato@x.example>\n件名: 連絡"
)


def above(introduction: str, mark: str = "> ") -> Style:
    """Words above a marked copy under this introduction."""
    return lambda letter, words: f"{words}\n\n{introduction}\n{quoted(letter, mark)}\n"


def unmarked(introduction: str) -> Style:
    """Words above a copy without any mark."""
    return lambda letter, words: f"{words}\n\n{introduction}\n\n{letter}\n" if introduction else f"{words}\n\n{letter}"


def below(introduction: str, mark: str = "> ") -> Style:
    """Words below a copy."""
    return lambda letter, words: f"{introduction}\n{quoted(letter, mark) if mark else letter}\n\n{words}\n"


def rewrapped(width: int) -> Style:
    """A copy without marks that was wrapped anew, in characters."""

    def style(letter: str, words: str) -> str:
        lines = [piece for line in letter.split("\n") for piece in (textwrap.wrap(line, width) or [""])]
        return "\n".join([words, "", *lines])

    return style


def glued(letter: str, words: str) -> str:
    """A client that makes one line of every paragraph."""
    paragraphs = (" ".join(part.split("\n")) for part in letter.split("\n\n"))
    return "\n\n".join([words, *paragraphs])


def half_marked(letter: str, words: str) -> str:
    """A client that wraps what it has marked."""
    marked = (f"> {line}" if len(line) < 72 else f"> {line[:72]}\n{line[72:]}" for line in letter.split("\n"))
    return "\n".join([words, "", JA, *marked])


def as_page(opening: str, closing: str) -> Style:
    """A page's copy between these tags, as the plain text that is made of it."""

    def style(letter: str, words: str) -> str:
        from mailgate.mail.quoting.markup import text_of

        own = "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in words.split("\n"))
        return text_of(f"{own}<br>{opening}{html.escape(letter).replace(chr(10), '<br>')}{closing}")

    return style


STYLES: dict[str, Style] = {
    "Gmail": above(JA),
    "Gmail, wrapped": above(f"2026年11月24日(火) 7:05 学校連絡 <\n{ADDRESS}>:"),
    "Gmail, wrapped before the bracket": above(f"2026年11月24日(火) 7:05 学校連絡 <{ADDRESS}\n>:"),
    "Gmail fr, wrapped before the bracket": above(f"Le mar. 24 nov. 2026 à 07:05, 学校連絡 <{ADDRESS}\n> a écrit :"),
    "Gmail ar": above(f"في الثلاثاء، ٢٤ نوفمبر ٢٠٢٦ في ٧:٠٥ ص تمت كتابة ما يلي بواسطة 学校連絡 <{ADDRESS}>:"),
    "Gmail el, three lines": above(f"Στις Τρί 24 Νοε 2026 στις 7:05 π.μ., ο χρήστης\n学校連絡 <\n{ADDRESS}> έγραψε:"),
    "Gmail pl": above(f"wt., 24 lis 2026 o 07:05 学校連絡 <{ADDRESS}> napisał(a):"),
    "no colon": above(f"2026年11月24日(火) 7:05 学校連絡 <{ADDRESS}>"),
    "no year": above(f"Tuesday 24 November 7.05, 学校連絡 <{ADDRESS}> skrifaði:"),
    "glued": above(f"2026/11/24 7:05学校連絡<{ADDRESS}>:"),
    "nobody has seen": above(f"Jumanne tarehe 24 Nov 2026 saa 7:05, 学校連絡 ({ADDRESS}) aliandika hivi"),
    "Apple Mail": above(f"2026/11/24 7:05、学校連絡 <{ADDRESS}>のメール："),
    "Thunderbird": above("On 2026/11/24 7:05, 学校連絡 wrote:"),
    "phone, full-width marks": above(JA, "＞"),
    "bars": above(JA, "| "),
    "bars under nothing": above("", "| "),
    "marks under nothing": above(""),
    "marks that were wrapped": half_marked,
    "Outlook": unmarked(OUTLOOK_JA),
    "Outlook, line": unmarked(f"-----Original Message-----\n{OUTLOOK_JA}"),
    "Outlook on the web": unmarked(f"________________________________\n{OUTLOOK_JA}"),
    "date and to": unmarked("Date: Tue, 24 Nov 2026 07:05:00 +0900\nTo: sato@x.example"),
    "title and fields": unmarked(
        "---- Mesazhi origjinal ----\nPrej: 学校連絡\nData: 24.11.2026 07:05\nPër: sato@x.example"
    ),
    "no marks": unmarked(JA),
    "nothing at all": unmarked(""),
    "wrapped anew": rewrapped(38),
    "wrapped anew, wide": rewrapped(76),
    "paragraphs on one line": glued,
    "answer below": below(JA),
    "answer below, no marks": below(JA, ""),
    "answer below, nothing else": below("", ""),
    "Gmail's page": as_page('<div class="gmail_quote"><blockquote class="gmail_quote">', "</blockquote></div>"),
    "a page without marks": as_page("<div>", "</div>"),
    "Outlook's page": as_page('<div id="divRplyFwdMsg">差出人: 学校連絡</div><div>', "</div>"),
}
