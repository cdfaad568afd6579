"""What a mother writes in conversations about a notice, and what comes of it."""

from support import Letter, RunningGateway
from support.letters import plain_mail

from mailgate.school.models import Notice


async def writes(gateway: RunningGateway, text: str) -> None:
    """The mother answers a login letter."""
    await gateway.mother.mails("login@...")
    await gateway.mother.replies(await gateway.mother.letter(text_contains="login/"), text)


async def answers(gateway: RunningGateway, question: Letter, text: str) -> None:
    """The mother answers with these words and no quote, as phones do."""
    mail = plain_mail(gateway.mother.address, question.reply_to, text, f"Re: {question.subject}")
    await gateway.mother.sends(mail, [question.reply_to])


async def notices(gateway: RunningGateway) -> list[tuple[str, str, str, str]]:
    """Each notice that there is: whose it is, its kind, its reason, its day."""
    await gateway.settled()
    return await gateway.dependencies.store.read(
        lambda: [(row.student.name, row.kind, row.reason, row.date) for row in Notice.select().order_by(Notice.id)]
    )
