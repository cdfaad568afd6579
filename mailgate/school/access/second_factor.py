"""The second factor of staff: codes of an app (RFC 6238), passkeys, and recovery codes on paper.

A school says in its rules of which duties it is asked. Secrets are derived from the key at the edges, which compare and
verify; here the tries are counted, nothing is taken twice, and the session counts as verified from then on.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal

from mailgate.ids import MailboxId
from mailgate.school import limits
from mailgate.school.access import sessions
from mailgate.school.access.sessions import Visitor
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record, record_repeated
from mailgate.school.directory import people
from mailgate.school.errors import LoginTooOld, NotFound, SecondFactorMissing
from mailgate.school.letters import outbox
from mailgate.school.models import Authenticator, Duty, Mailbox, Passkey, RecoveryCodes, School, StaffMember
from mailgate.school.moment import DAY, Moment
from mailgate.school.statements import Statement

RECOVERY_CODES = 10
TRIES = ((10, 600), (50, DAY))
"""The most tries of a mailbox within these seconds: fifty a day guess one app code in seven thousand."""

CHANGE_SECONDS = 1_800
"""How long after a login or a second factor its person may change what is set up (OWASP ASVS 5.0, 7.5.1)."""


class Rejection(Enum):
    """Why a second factor was not taken."""

    WRONG = auto()
    TOO_MANY = auto()


@dataclass(frozen=True, slots=True)
class Seed:
    """What a secret is derived from: random bits, and the name of the key."""

    nonce: str
    key_name: str


@dataclass(frozen=True, slots=True)
class KnownPasskey:
    """A passkey that somebody has set up; `credential` and `public_key` are base64url, times seconds UTC."""

    credential: str
    public_key: str
    sign_count: int
    name: str
    created: int
    used: int | None = None


@dataclass(frozen=True, slots=True)
class OwnFactors:
    """What somebody has set up; an app that is not `app_active` has not shown its first code yet."""

    app: Seed | None
    app_active: bool
    recovery: Seed | None
    recovery_left: int
    passkeys: tuple[KnownPasskey, ...]

    @property
    def is_set_up(self) -> bool:
        """Whether there is a second factor to show."""
        return self.app_active or bool(self.passkeys)


@dataclass(frozen=True, slots=True)
class AppCode:
    """The code of this time step was typed."""

    step: int


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """The recovery code of this number, from 0, was typed."""

    number: int


@dataclass(frozen=True, slots=True)
class SignedChallenge:
    """A passkey has signed this challenge, and says how often it has signed."""

    credential: str
    sign_count: int
    challenge: str


Proof = AppCode | RecoveryCode | SignedChallenge


# -- who needs one ------------------------------------------------------------------------------------


def is_required(mailbox: MailboxId) -> bool:
    """Whether a school asks a second factor of this person, for any of their duties."""
    return any(duty in people.rules_of(School(rules=rules)).second_factor for rules, duty in _duties(mailbox))


_duties = Statement(
    lambda mailbox: (
        Duty.select(School.rules, Duty.kind).join(StaffMember).join(School).where(StaffMember.mailbox == mailbox)
    )
)


def demand(visitor: Visitor) -> None:
    """Raises SecondFactorMissing where a school asks one of this person and the session has shown none."""
    if not visitor.verified and is_required(visitor.mailbox):
        raise SecondFactorMissing


def own_factors(mailbox: MailboxId) -> OwnFactors:
    """What this person has set up."""
    app = Authenticator.get_or_none(Authenticator.mailbox == mailbox)
    recovery = RecoveryCodes.get_or_none(RecoveryCodes.mailbox == mailbox)
    keys = Passkey.select().where(Passkey.mailbox == mailbox).order_by(Passkey.id)
    return OwnFactors(
        app=Seed(app.nonce, app.key_name) if app else None,
        app_active=bool(app and app.active),
        recovery=Seed(recovery.nonce, recovery.key_name) if recovery else None,
        recovery_left=RECOVERY_CODES - recovery.used.bit_count() if recovery else 0,
        passkeys=tuple(
            KnownPasskey(key.credential, key.public_key, key.sign_count, key.name, key.created, key.used)
            for key in keys
        ),
    )


# -- showing one --------------------------------------------------------------------------------------


def show(at: Moment, visitor: Visitor, proof: Proof | None, cookie: str) -> Rejection | None:
    """Take a second factor that is in use; None: the session is verified, and has this cookie now."""
    if isinstance(proof, AppCode) and not own_factors(visitor.mailbox).app_active:
        proof = None
    failure = _try(at, visitor, proof)
    if failure is None:
        sessions.verify(at, visitor.session, cookie)
        record(at, Event.FACTOR_SHOWN)
    return failure


def _try(at: Moment, visitor: Visitor, proof: Proof | None) -> Rejection | None:
    name = f"second factor {visitor.mailbox}"
    within = [limits.within(at, f"{name} {seconds}", most, seconds) for most, seconds in TRIES]
    if not all(within):
        record_repeated(at, Event.FACTOR_TRIED)
        return Rejection.TOO_MANY
    if proof is None or not _take(at, visitor.mailbox, proof):
        record_repeated(at, Event.FACTOR_WRONG)
        return Rejection.WRONG
    return None


def _take(at: Moment, mailbox: MailboxId, proof: Proof) -> bool:
    """Whether this proof is good and new; each is one conditional UPDATE, so that of two at once one wins."""
    match proof:
        case AppCode(step):
            update = Authenticator.update(step=step).where(Authenticator.mailbox == mailbox, Authenticator.step < step)
        case RecoveryCode(number):
            bit = 1 << number
            update = RecoveryCodes.update(used=RecoveryCodes.used.bin_or(bit)).where(
                RecoveryCodes.mailbox == mailbox, RecoveryCodes.used.bin_and(bit) == 0
            )
        case SignedChallenge(credential, sign_count, challenge):
            if not limits.first_time(at, f"passkey {challenge}"):
                return False
            update = Passkey.update(sign_count=sign_count, used=at.now).where(
                Passkey.mailbox == mailbox, Passkey.credential == credential
            )
    return bool(update.execute())


# -- setting one up -----------------------------------------------------------------------------------


def missing_for_change(at: Moment, visitor: Visitor) -> Literal["", "login", "second-factor"]:
    """What this person has to do anew before they may change what is set up.

    A login alone must not be able to take a second factor away, or to add another; nor must a session that somebody
    left open.
    """
    is_recent = visitor.proven > at.steady - CHANGE_SECONDS
    if own_factors(visitor.mailbox).is_set_up:
        return "" if visitor.verified and is_recent else "second-factor"
    return "" if is_recent else "login"


def demand_change(at: Moment, visitor: Visitor) -> None:
    """Raises SecondFactorMissing or LoginTooOld where this person may not change what is set up."""
    missing = missing_for_change(at, visitor)
    if missing:
        raise SecondFactorMissing if missing == "second-factor" else LoginTooOld


def begin_app(at: Moment, visitor: Visitor, key_name: str) -> None:
    """Make a new secret for an app, unless one is in use. Raises as `demand_change` does."""
    demand_change(at, visitor)
    if own_factors(visitor.mailbox).app_active:
        return
    Authenticator.delete().where(Authenticator.mailbox == visitor.mailbox).execute()
    Authenticator.insert(mailbox=visitor.mailbox, nonce=at.token(), key_name=key_name, created=at.now).execute()


def confirm_app(at: Moment, visitor: Visitor, code: AppCode | None, cookie: str) -> Rejection | None:
    """Put the app to use that has shown its first code, and verify the session. Raises as `demand_change` does."""
    demand_change(at, visitor)
    failure = _try(at, visitor, code)
    if failure is None:
        Authenticator.update(active=True).where(Authenticator.mailbox == visitor.mailbox).execute()
        sessions.verify(at, visitor.session, cookie)
        _added(at, visitor)
    return failure


def add_passkey(at: Moment, visitor: Visitor, key: KnownPasskey, challenge: str, cookie: str) -> bool:
    """Take a passkey that has signed this challenge; False where either is not new. Raises as `demand_change` does."""
    demand_change(at, visitor)
    is_known = Passkey.select().where(Passkey.credential == key.credential).exists()
    if is_known or not limits.first_time(at, f"passkey {challenge}"):
        return False
    Passkey.insert(
        credential=key.credential,
        mailbox=visitor.mailbox,
        public_key=key.public_key,
        sign_count=key.sign_count,
        name=key.name,
        created=at.now,
    ).execute()
    sessions.verify(at, visitor.session, cookie)
    _added(at, visitor)
    return True


def _added(at: Moment, visitor: Visitor) -> None:
    record(at, Event.FACTOR_ADDED)
    _report(at, visitor.mailbox, "added")


def renew_recovery_codes(at: Moment, visitor: Visitor, key_name: str) -> None:
    """New recovery codes; the old ones are void. Raises as `demand_change` does, also where nothing is set up."""
    demand_change(at, visitor)
    if not visitor.verified:
        raise SecondFactorMissing
    RecoveryCodes.delete().where(RecoveryCodes.mailbox == visitor.mailbox).execute()
    RecoveryCodes.insert(mailbox=visitor.mailbox, nonce=at.token(), key_name=key_name, created=at.now).execute()
    record(at, Event.FACTOR_ADDED)
    _report(at, visitor.mailbox, "added")


def remove_app(at: Moment, visitor: Visitor) -> None:
    """Take the app away as a second factor. Raises as `demand_change` does."""
    demand_change(at, visitor)
    if Authenticator.delete().where(Authenticator.mailbox == visitor.mailbox).execute():
        record(at, Event.FACTOR_REMOVED)
        _report(at, visitor.mailbox, "removed")


def remove_passkey(at: Moment, visitor: Visitor, credential: str) -> None:
    """Take this passkey away as a second factor. Raises NotFound for another's passkey, and as `demand_change` does."""
    demand_change(at, visitor)
    of_mailbox = (Passkey.mailbox == visitor.mailbox) & (Passkey.credential == credential)
    if not Passkey.delete().where(of_mailbox).execute():
        raise NotFound
    record(at, Event.FACTOR_REMOVED)
    _report(at, visitor.mailbox, "removed")


def reset(at: Moment, mailbox: Mailbox) -> bool:
    """Take away all second factors of a mailbox for the operator, and end its sessions; False where there was none."""
    removed = sum(
        int(table.delete().where(table.mailbox == mailbox).execute())
        for table in (Authenticator, RecoveryCodes, Passkey)
    )
    if removed:
        record(at, Event.FACTOR_RESET, of=mailbox)
        sessions.close_all(at, mailbox)
        _report(at, mailbox.id, "reset")
    return bool(removed)


def _report(at: Moment, mailbox: MailboxId, event: str) -> None:
    """Tell the mailbox, so that nobody else sets up or takes away its second factor unseen."""
    facts = {"event": event, "schools": people.schools_of(mailbox)}
    outbox.enqueue(at, [outbox.Outgoing(Mailbox.get_by_id(mailbox), "second-factor", facts)])
