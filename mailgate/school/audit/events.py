"""What is on record, by the names of OWASP's Application Logging Vocabulary (its Cheat Sheet Series).

The words behind the colon say what the name leaves open. Who, whom and which notice stand in columns of their own.
"""

from enum import StrEnum


class Event(StrEnum):
    """Everything that a record can say: a closed set, so that no word of a family gets into one."""

    LOGIN_ASKED = "authn_token_created:login"
    LOGIN_SUCCEEDED = "authn_login_success"
    SENDER_UNKNOWN = "authn_login_fail:unknown-address"
    LOGIN_WRONG = "authn_login_fail:wrong"
    LOGIN_EXPIRED = "authn_login_fail:expired"
    LOGIN_SPENT = "authn_login_fail:spent"
    LINK_FOREIGN = "authn_login_fail:link"
    CHECK_NUMBER_WRONG = "authn_login_fail:check-number"
    LOGIN_TRIED = "authn_login_fail_max:passcode"
    SESSION_LEFT = "session_expired:logout"
    SESSIONS_LEFT = "session_expired:logout-everywhere"
    SESSION_OVER = "session_expired:time"
    SESSION_REMOVED = "session_expired:person-removed"
    SESSION_REPLACED = "session_expired:new-login"
    SESSION_CLOSED = "session_expired:ended-by-owner"
    SESSIONS_CLOSED = "session_expired:ended-by-operator"

    FACTOR_SHOWN = "authn_login_success:second-factor"
    FACTOR_WRONG = "authn_login_fail:second-factor"
    FACTOR_TRIED = "authn_login_fail_max:second-factor"
    FACTOR_ADDED = "user_updated:second-factor,added"
    FACTOR_REMOVED = "user_updated:second-factor,removed"
    FACTOR_RESET = "user_updated:second-factor,reset"

    NOTICE_SENT = "sensitive_create:notice"
    NOTICE_CHANGED = "sensitive_update:notice,changed"
    NOTICE_WITHDRAWN = "sensitive_update:notice,withdrawn"
    NOTICE_CONFIRMED = "sensitive_update:notice,confirmed"
    NOTICE_REPLIED = "sensitive_update:notice,replied"
    NOTICE_SEEN = "sensitive_read:notice"
    NOTICES_SEEN = "sensitive_read:notices"
    LIST_SENT = "sensitive_read:list-by-mail"
    ROLL_ANSWERED = "sensitive_read:roll-call"
    AUDIT_READ = "sensitive_read:audit"
    FAMILY_EXPORTED = "sensitive_read:family-export"
    FAMILY_ERASED = "sensitive_delete:family"

    ROSTER_IMPORTED = "user_updated:roster"
    STUDENT_CHANGED = "user_updated:student-or-guardians"
    STAFF_ADDED = "user_created:staff"
    STAFF_CHANGED = "authz_change:duties"
    STAFF_REMOVED = "user_deleted:staff"
    SCHOOL_ADDED = "authz_admin:school-added"
    SCHOOL_CHANGED = "authz_admin:school-changed"
    RULES_CHANGED = "authz_admin:rules-changed"
    LETTERS_CHOSEN = "user_updated:letters"
    LETTERS_RETRIED = "authz_admin:letters-retried"
    LETTERS_DROPPED = "authz_admin:letters-dropped"

    CODES_ISSUED = "authn_token_created:enrolment"
    CODE_REFUSED = "authn_login_fail:enrolment-code"
    GUARDIAN_JOINED = "user_created:guardian"
    GUARDIAN_REMOVED = "user_deleted:guardian"
    GUARDIAN_LEFT = "user_deleted:guardian,left"

    ADDRESS_SUSPENDED = "user_archived:letters-came-back"
    ADDRESS_HEARD_FROM = "user_updated:heard-from"

    MAIL_FORGED = "authz_fail:forged-mail"
    ADDRESS_FOREIGN = "authz_fail:address-of-another"
    NOTICE_DENIED = "authz_fail:not-theirs"
    FORM_FORGED = "authz_fail:form"
    CLOCK_STARTED = "sys_startup:clock"
    CLOCK_STOPPED = "sys_shutdown:clock"
    TOO_MANY = "excess_rate_limit_exceeded"
