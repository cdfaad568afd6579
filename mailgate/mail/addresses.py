"""Mail addresses as they exist in Japan: wider than RFC 5321, each with one canonical form.

Carriers issued addresses such as ``a..b@``, ``ab.@``, ``.ab@`` or ``a/b?c=d@``. They are
accepted, kept as written, and compared by `Address.canonical`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from mailgate.addresses.line_mailboxes import shown

MAX_LOCAL_OCTETS = 64
MAX_OCTETS = 254
MAX_HEADER_CHARACTERS = 64 * 1024
MAX_MAILBOXES = 1000

_BLANKS = " \t\u3000\u200b\u2060\ufeff"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x3002: "."}

# Nowhere in an address: control characters, and full-width ASCII, which would read like somebody else.
_NEVER = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\uff01-\uff5e\u3002"
# Whatever needs no quotes: RFC 5322 atext and dots in any place, and the letters of RFC 6532.
_PLAIN_LOCAL = re.compile(rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~.\-]+|[^\s\"(),:;<>@\[\\\]{_NEVER}]+")
_QUOTED_LOCAL = re.compile(rf'"((?:[^"\\{_NEVER}]|\\[^{_NEVER}])*)"')
_LABEL = rf"[^\s!-,/:-@\[-^`{{-~.{_NEVER}]+"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*|\[[0-9A-Za-z:.]+\]")

_USUAL_MAILBOX = re.compile(r'(?:[^"(),:;<>@\\]*|"[^"\\]*"\s*)<([^\s"(),:;<>]+)>\s*|\s*([^\s"(),:;<>\\]+)\s*')
_SPECIAL = re.compile(r'["(<,;:]')
_QUOTE_END = re.compile(r'(?:[^"\\]++|\\.)*+"', re.DOTALL)
_COMMENT_MARK = re.compile(r"\\.|[()]", re.DOTALL)
_ANGLE_END = re.compile(r'((?:"(?:[^"\\]++|\\.)*+"|[^"<>])*+)>|([^<>,;]*+)>?', re.DOTALL)
_WORD = re.compile(r'(?:"(?:[^"\\]++|\\.)*+"|[^\s"]++)++', re.DOTALL)
_MAX_MAILBOX_CHARACTERS = 1000


@dataclass(frozen=True, slots=True)
class Address:
    """One addr-spec. `local` is as written but without quoting, `domain` is lower-cased.

    `canonical` is the identity behind every spelling: equal for two addresses that are one mailbox to us.
    """

    local: str
    domain: str
    canonical: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Made once: a mail's reading asks some ten times.
        canonical = f"{_quoted_if_needed(_lower(self.local))}@{_ascii_domain(self.domain)}"
        object.__setattr__(self, "canonical", canonical)

    @property
    def spelled(self) -> str:
        """The addr-spec for headers and envelopes; quoted only where a character needs it, so `a..b@` stays."""
        return f"{_quoted_if_needed(self.local)}@{self.domain}"

    @property
    def for_any_server(self) -> str:
        """`spelled` with the domain in A-labels: servers without SMTPUTF8 take it, if the local part is ASCII."""
        return f"{_quoted_if_needed(self.local)}@{_ascii_domain(self.domain)}"

    def __str__(self) -> str:
        return self.spelled


def parse(text: str) -> Address | None:
    """Read one address as typed into a form, a list or an SMTP command; None when it is none.

    Blanks and one pair of angle brackets around it are dropped, full-width letters become ASCII.
    """
    if not text.isascii():
        text = text.translate(_FULL_WIDTH)
    text = text.strip(_BLANKS)
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1].strip(_BLANKS)
    return _addr_spec(text)


def mailboxes(header: str) -> list[Address]:
    """Every address of a From, To or Cc value, in order; what is no address is passed over. Never raises.

    Give it the raw value, RFC 2047 words and all: an encoded name must not be able to bring in an address.
    """
    usual = _USUAL_MAILBOX.fullmatch(header) if len(header) < _MAX_MAILBOX_CHARACTERS else None
    if usual:
        address = _addr_spec(usual[1] or usual[2])
        return [address] if address else []
    found: list[Address] = []
    angles: list[str] = []
    loose: list[str] = []
    for kind, text in [*_pieces(header[:MAX_HEADER_CHARACTERS]), (_BORDER, "")]:
        if kind == _ANGLE:
            angles.append(text)
        elif kind == _LOOSE:
            loose.append(text)
        else:
            found += _in_angles(angles) or _in_words("".join(loose))
            angles, loose = [], []
        if len(found) >= MAX_MAILBOXES:
            break
    return found[:MAX_MAILBOXES]


def masked(name: str) -> str:
    """Enough of an address for people who know it, such as y…@docomo.example; any other name as it is."""
    local, at, domain = shown(name).rpartition("@")
    return f"{local[:1]}…@{domain}" if at else domain


_MENTIONED = re.compile(r"([^\s<>@\"'(),:;\\/=])[^\s<>@\"'(),:;\\/]*(@[\w-]+(?:\.[\w-]+)*)")
_LINKED = re.compile(r"(/(?:login|confirm)/)[\w.~%-]+")


def redacted(text: str) -> str:
    """A text for a log: every address in it masked, and every link without its token."""
    if text.count("@") > text.count("…@"):  # most lines name masked addresses alone
        text = _MENTIONED.sub(r"\1…\2", text)
    return _LINKED.sub(r"\1…", text) if "/" in text else text


def split_tag(local: str, separator: str = "+") -> tuple[str, str]:
    """Split ``confirm+token`` into its name and its tag; the tag is empty when there is none."""
    name, _, tag = local.partition(separator)
    return name, tag


def _addr_spec(text: str) -> Address | None:
    return _short_addr_spec(text) if len(text) <= MAX_OCTETS + 2 else None


@lru_cache(maxsize=1_024)  # one mail names its sender three times, and every mail names us
def _short_addr_spec(text: str) -> Address | None:
    written, at, domain = text.rpartition("@")
    if not at or not _DOMAIN.fullmatch(domain):
        return None
    quoted = _QUOTED_LOCAL.fullmatch(written)
    if quoted:
        local = re.sub(r"\\(.)", r"\1", quoted[1])
    elif _PLAIN_LOCAL.fullmatch(written):
        local = written
    else:
        return None
    address = Address(local, _lower(domain))
    fits = len(_octets(local)) <= MAX_LOCAL_OCTETS and all(
        len(_octets(form)) <= MAX_OCTETS for form in (address.spelled, address.canonical)
    )
    return address if local and fits else None


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _quoted_if_needed(local: str) -> str:
    if _PLAIN_LOCAL.fullmatch(local):
        return local
    return '"' + re.sub(r'(["\\])', r"\\\1", local) + '"'


def _lower(text: str) -> str:
    if text.isascii():
        return text.lower()
    # The Kelvin sign lower-cases to an ASCII k: nobody may become somebody else that way.
    return "".join(c.lower() if c.isascii() or not c.lower()[0].isascii() else c for c in text)


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain
    try:
        encoded = domain.encode("idna")
        # IDNA also folds look-alikes such as a circled x into ASCII; only what comes back the same is the same.
        return encoded.decode("ascii") if encoded.decode("idna") == domain else domain
    except UnicodeError:
        return domain


_ANGLE, _LOOSE, _BORDER = "angle", "loose", "border"


def _pieces(header: str) -> Iterator[tuple[str, str]]:
    """Cut a header value into angle contents, loose text (quoted strings whole, comments left out) and borders.

    Real clients leave quotes and parentheses open. One that never closes is plain text, and so is every later
    one of its kind, which also keeps this linear.
    """
    position = 0
    literal: set[str] = set()
    while special := _SPECIAL.search(header, position):
        start, mark = special.start(), special[0]
        yield _LOOSE, header[position:start]
        position = start + 1
        if mark in ",;:":
            yield _BORDER, mark
        elif mark == "<":
            angle = _ANGLE_END.match(header, position, position + _MAX_MAILBOX_CHARACTERS)
            if angle:
                yield _ANGLE, angle[1] if angle[1] is not None else angle[2]
                position = angle.end()
        else:
            end = -1 if mark in literal else _closing(header, mark, position)
            if end < 0:
                literal.add(mark)
            else:
                yield _LOOSE, header[start:end] if mark == '"' else " "
                position = end
    yield _LOOSE, header[position:]


def _closing(header: str, mark: str, position: int) -> int:
    """Where the quoted string or (nested) comment ends that began before `position`; -1 when it never does."""
    if mark == '"':
        quote = _QUOTE_END.match(header, position)
        return quote.end() if quote else -1
    depth = 1
    for found in _COMMENT_MARK.finditer(header, position):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return -1


def _in_angles(contents: list[str]) -> list[Address]:
    found = []
    for content in contents:
        _route, _, spec = content.rpartition(":") if content.lstrip().startswith("@") else ("", "", content)
        address = _addr_spec("@".join(side.strip() for side in spec.split("@")))
        if address:
            found.append(address)
    return found


def _in_words(text: str) -> list[Address]:
    if "@" not in text:
        return []
    joined = "@".join(side.strip() for side in text[:_MAX_MAILBOX_CHARACTERS].split("@"))
    return [address for word in _WORD.findall(joined) if (address := _addr_spec(word))]
