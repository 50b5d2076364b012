"""Giving services to an employer again."""

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.cases.actions.discontinue import about_case, locked_case
from peyser.cases.actions.tell import note_step, tell_all
from peyser.cases.models import Discontinuation
from peyser.cases.steps import moved
from peyser.cases.texts import services_again
from peyser.cases.transitions import DISCONTINUATION
from peyser.compliance.actions.keep import Refused, judge
from peyser.employers.choices import AccountStatus
from peyser.employers.models import Employer
from peyser.employers.queries import people_to_tell
from peyser.employers.transitions import ACCOUNT
from peyser.kernel.moment import Moment
from peyser.rulebook.cases.discontinuation_rules import REINSTATEMENT_RULES
from peyser.rulebook.cases.facts import ReinstatementFacts


def reinstate_services(*, actor: Actor, case_id: int, correction: str, moment: Moment) -> Discontinuation:
    """The employer corrected what was wrong: the account is as it was before, validated or not.

    Raises PermissionDenied, BadInput, or Refused while nothing shows the correction.
    """
    with transaction.atomic():
        case = locked_case(case_id=case_id, actor=actor)
        status = moved(DISCONTINUATION, "reinstate", case.status)
        decision, record = judge(
            REINSTATEMENT_RULES,
            ReinstatementFacts(state_monitor_advocate=True, corrected=bool(correction.strip())),
            subject="reinstatement",
            about=f"employer:{case.employer_id}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            _switch_on(case.employer, case)
            case.status, case.correction = status, correction.strip()
            case.reinstated_at, case.reinstated_by_id = moment.at, actor.user_id
            case.save()
            tell_all(
                people=people_to_tell(case.employer),
                text=services_again(),
                about=about_case(case),
                moment=moment,
                link="/employer/",
            )
            note_step(
                actor=actor,
                employer=case.employer,
                subject=_("Services given again"),
                text=correction,
                moment=moment,
            )
            return case
    raise Refused(decision, record)


def _switch_on(employer: Employer, case: Discontinuation) -> None:
    """An account that was not active before does not become so by the way: it may never have been validated."""
    employer.status = moved(ACCOUNT, "reinstate", employer.status)
    if case.status_before != AccountStatus.ACTIVE:
        employer.status = case.status_before
    employer.access_right = case.access_before
    employer.save()
