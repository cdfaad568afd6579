"""The web application: every page."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute

from mailgate.dependencies import Dependencies
from mailgate.school.errors import LoginTooOld, NotFound, SecondFactorMissing
from mailgate.store import StoreUnavailable
from mailgate.web import assets
from mailgate.web.access.factor_setup import FactorSetupPages
from mailgate.web.access.login import LoginPages
from mailgate.web.access.own_sessions import OwnSessionsPages
from mailgate.web.access.second_factor import SecondFactorPages
from mailgate.web.admin.groups.files import GroupFilePages
from mailgate.web.admin.groups.pages import GroupPages
from mailgate.web.admin.imports.pages import ImportPages
from mailgate.web.admin.privacy.pages import PrivacyPages
from mailgate.web.admin.roster.files import RosterFilePages
from mailgate.web.admin.roster.guardian_form import GuardianFormPages
from mailgate.web.admin.roster.line_enrolments import LineEnrolmentPages
from mailgate.web.admin.roster.pages import RosterPages
from mailgate.web.admin.roster.papers import StudentPaperPages
from mailgate.web.admin.roster.student_form import StudentFormPages
from mailgate.web.admin.roster.telephone_form import TelephoneFormPages
from mailgate.web.admin.settings.history import HistoryPages
from mailgate.web.admin.settings.pages import SettingsPages
from mailgate.web.admin.staff.absences import AbsencePages
from mailgate.web.admin.staff.pages import StaffPages
from mailgate.web.admin.year.pages import YearPages
from mailgate.web.guardian.family import FamilyPages
from mailgate.web.guardian.line_link import LineLinkPages
from mailgate.web.guardian.news import ReceivedNewsPages
from mailgate.web.guardian.notice_form import NoticeFormPages
from mailgate.web.guardian.notices import GuardianPages
from mailgate.web.guardian.notifications import NotificationPages
from mailgate.web.guardian.recovery import RecoveryPages
from mailgate.web.guardian.unsubscribe import UnsubscribePages
from mailgate.web.headers import SecurityHeaders, security_headers
from mailgate.web.home_screen import icons
from mailgate.web.home_screen.install import InstallPages
from mailgate.web.home_screen.manifest import ManifestPages
from mailgate.web.home_screen.offline import OfflinePages
from mailgate.web.news.files import FilePages
from mailgate.web.news.pages import NewsPages
from mailgate.web.news.results import NewsResultsPages
from mailgate.web.news.writing import NewsWritingPages
from mailgate.web.page_context import PageContext
from mailgate.web.programs.forwarded import Forwarded
from mailgate.web.programs.health import Health
from mailgate.web.push.pages import PushPages
from mailgate.web.refusals import LastResort, Refusals
from mailgate.web.request.form_guard import Forged, LoggedOut
from mailgate.web.security_txt import SecurityTxt
from mailgate.web.staff.call import CallPages
from mailgate.web.staff.confirm import ConfirmPages
from mailgate.web.staff.corrections.correct import CorrectionPages
from mailgate.web.staff.corrections.withdraw import WithdrawalPages
from mailgate.web.staff.day import DayPages
from mailgate.web.staff.exports.pages import ExportPages
from mailgate.web.staff.history.notice import NoticeHistoryPages
from mailgate.web.staff.history.student import StudentPages
from mailgate.web.staff.letter_preferences import LetterPreferencesPages
from mailgate.web.staff.notice import StaffNoticePages
from mailgate.web.staff.numbers.city import CityPages
from mailgate.web.staff.numbers.pages import NumbersPages
from mailgate.web.staff.paper import PaperPages
from mailgate.web.staff.roll_call.pages import RollCallPages
from mailgate.web.staff.suspensions.pages import SuspensionPages
from mailgate.web.staff.ticks import TicksPages
from mailgate.web.telephones import TelephonePages


def build(dependencies: Dependencies, extra: Sequence[BaseRoute] = ()) -> Starlette:
    """The application over these dependencies; `extra` are routes that stand before its own."""
    context = PageContext.over(dependencies)
    refusals = Refusals(context)
    app = Starlette(
        routes=[
            *extra,
            *_pages(context),
            *Health(dependencies).routes(),
            *Forwarded(dependencies).routes(),
            *SecurityTxt(dependencies).routes(),
            *assets.routes(),
            *icons.routes(),
        ],
        middleware=[
            Middleware(SecurityHeaders, headers=security_headers(dependencies.settings)),
            Middleware(
                TrustedHostMiddleware, allowed_hosts=dependencies.settings.web.hosts or ("*",), www_redirect=False
            ),
            Middleware(LastResort, refusals=refusals),
        ],
        exception_handlers={
            HTTPException: refusals.http,
            NotFound: refusals.not_found,
            LoggedOut: refusals.logged_out,
            SecondFactorMissing: refusals.second_factor_missing,
            LoginTooOld: refusals.login_too_old,
            Forged: refusals.forged,
            StoreUnavailable: refusals.unavailable,
        },
    )
    app.state.draining = False
    app.router.redirect_slashes = False  # such a redirect would be built from the Host header
    return app


def _pages(context: PageContext) -> list[BaseRoute]:
    """The routes of what people see."""
    return [*_of_everybody(context), *_of_guardians(context), *_of_staff(context), *_of_admins(context)]


def _of_everybody(context: PageContext) -> list[BaseRoute]:
    """Logging in, and what needs no login."""
    return [
        *LoginPages(context).routes(),
        *SecondFactorPages(context).routes(),
        *FactorSetupPages(context).routes(),
        *OwnSessionsPages(context).routes(),
        *PushPages(context).routes(),
        *TelephonePages(context.telephones, context.renderer).routes(),
        *UnsubscribePages(context).routes(),
        *FilePages(context).routes(),
        *ManifestPages(context).routes(),
        *InstallPages(context).routes(),
        *OfflinePages(context).routes(),
    ]


def _of_guardians(context: PageContext) -> list[BaseRoute]:
    """What is for guardians; the announcements that came also for staff."""
    return [
        *NoticeFormPages(context).routes(),
        *GuardianPages(context).routes(),
        *FamilyPages(context).routes(),
        *NotificationPages(context).routes(),
        *ReceivedNewsPages(context).routes(),
        *RecoveryPages(context).routes(),
        *(LineLinkPages(context).routes() if context.dependencies.settings.line.is_on else ()),
    ]


def _of_staff(context: PageContext) -> list[BaseRoute]:
    """What staff do day by day."""
    return [
        *ConfirmPages(context).routes(),
        *DayPages(context).routes(),
        *PaperPages(context).routes(),
        *CallPages(context).routes(),
        *TicksPages(context).routes(),
        *StaffNoticePages(context).routes(),
        *CorrectionPages(context).routes(),
        *WithdrawalPages(context).routes(),
        *NoticeHistoryPages(context).routes(),
        *StudentPages(context).routes(),
        *RollCallPages(context).routes(),
        *LetterPreferencesPages(context).routes(),
        *NumbersPages(context).routes(),
        *CityPages(context).routes(),
        *ExportPages(context).routes(),
        *SuspensionPages(context).routes(),
        *NewsWritingPages(context).routes(),
        *NewsPages(context).routes(),
        *NewsResultsPages(context).routes(),
    ]


def _of_admins(context: PageContext) -> list[BaseRoute]:
    """What the office and admins change, and others may look at."""
    return [
        *RosterPages(context).routes(),
        *ImportPages(context).routes(),
        *GroupPages(context).routes(),
        *GroupFilePages(context).routes(),
        *YearPages(context).routes(),
        *RosterFilePages(context).routes(),
        *StudentFormPages(context).routes(),
        *TelephoneFormPages(context).routes(),
        *GuardianFormPages(context).routes(),
        *StudentPaperPages(context).routes(),
        *(LineEnrolmentPages(context).routes() if context.dependencies.settings.line.is_on else ()),
        *StaffPages(context).routes(),
        *AbsencePages(context).routes(),
        *HistoryPages(context).routes(),
        *SettingsPages(context).routes(),
        *PrivacyPages(context).routes(),
    ]
