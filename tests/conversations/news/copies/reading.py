"""What is read of replies about announcements, whatever a mail client made of the letter that is answered."""

from mail.quoting.styles import STYLES
from support import Letter, Person, RunningGateway
from support.letters import plain_mail

from mailgate.inbox.context import SenderContext
from mailgate.inbox.handlers.news.copies import without_copies
from mailgate.inbox.request_reader import RequestReader
from mailgate.mail.reading import Envelope, read
from mailgate.school.directory import mailboxes
from mailgate.school.moment import Origin, Way


def _reply(person: Person, letter: Letter, client: str, words: str) -> bytes:
    body = STYLES[client](letter.text, words)
    return bytes(plain_mail(person.address, letter.reply_to, body, f"Re: {letter.subject}"))


async def read_by_client(gateway: RunningGateway, person: Person, letter: Letter, words: str) -> dict[str, str]:
    """What is read of these words in a reply of each client, where a person is seen in it and the words are others."""
    dependencies = gateway.dependencies
    reader = RequestReader(dependencies.settings, dependencies.keyring)
    envelope = Envelope(person.address, (letter.reply_to,))
    at = dependencies.moment(Origin(Way.MAIL))

    def _read_all() -> dict[str, str]:
        sender, _ = mailboxes.sender(person.address)
        assert sender
        read_as = {}
        for client in STYLES:
            request = reader.request(read(_reply(person, letter, client, words), envelope, reader.own_addresses()))
            context = SenderContext(at, request, request.actions[0], dependencies.settings, sender)
            read_request = without_copies(context).request
            read_as[client] = read_request.text.strip() if read_request.may_be_person else "a program's words"
        return read_as

    return {client: text for client, text in (await dependencies.store.read(_read_all)).items() if text != words}


async def replies_by(gateway: RunningGateway, client: str, person: Person, letter: Letter, words: str) -> None:
    """Somebody answers a letter, and their client copies it in this style."""
    await person.sends(_reply(person, letter, client, words), [letter.reply_to])
    await gateway.settled()
