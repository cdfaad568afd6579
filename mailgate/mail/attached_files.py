"""The files that somebody attached to a mail, whole; all else that reads mails sees the beginning of each part."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mailgate.mail.body import charsets, mime
from mailgate.mail.body.mime import Part

SIGNATURES = frozenset(
    {
        *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"),
        "application/pgp-keys",
    }
)
"""What a program adds to prove who wrote the mail (RFC 8551, RFC 3156)."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file of a mail: what its sender calls it, and its bytes."""

    name: str
    content: bytes = field(repr=False)


def attached_files(raw: bytes) -> tuple[AttachedFile, ...]:
    """The files of a mail as it arrived, in their order; pictures that its text or a signature shows are none."""
    return tuple(
        AttachedFile(charsets.decode_header(part.given_name.encode("latin-1")), b"".join(part.content(len(part.data))))
        for part in _files(mime.parse(raw))
    )


def _files(part: Part, *, shown: bool = False) -> Iterator[Part]:
    """The leaves that are files; `shown`: the page beside them may show them (multipart/related, RFC 2387)."""
    if part.children:
        for child in part.children:
            yield from _files(child, shown=part.type == "multipart/related")
    elif _is_file(part, shown=shown):
        yield part


def _is_file(part: Part, *, shown: bool) -> bool:
    is_shown = shown and bool(part.headers.first("content-id"))
    return part.type not in SIGNATURES and (part.is_attachment or bool(part.given_name and not is_shown))
