"""What stands on the page of one visit."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from peyser.accounts.actor import Actor
from peyser.participation.queries import open_enrollment
from peyser.seekers.queries import ids_in_reach, open_steps
from peyser.visits.choices import VisitStatus
from peyser.visits.models import Visit
from peyser.visits.permissions import can_serve_visitors
from peyser.visits.queries import enrollment_need, has_priority, likely_seekers
from peyser.web.components.visit_form import purpose_names
from peyser.web.components.wording import language_name
from peyser.web.seeker.profile_steps import STEPS
from peyser.web.staff.match_words import veterans_priority

STEP_NAMES = {step.key: step.title for step in STEPS}


def visit_frame(actor: Actor, visit: Visit, *, on: dt.date) -> dict[str, Any]:
    """The visitor, the accounts that may be theirs, what is missing on the record, and what may be done."""
    seeker = visit.seeker
    alike = [] if seeker else likely_seekers(visit)
    here = visit.status in (VisitStatus.WAITING, VisitStatus.WITH_STAFF)
    serves = can_serve_visitors(actor, office_id=visit.office_id)
    return {
        "visit": visit,
        "name": seeker.name if seeker else visit.name or visit.state_id,
        "purposes": purpose_names(visit.purposes),
        "language": language_name(visit.language),
        "priority": has_priority(visit),
        "priority_words": veterans_priority(seeker.veteran_status) if seeker else "",
        "alike": alike,
        "in_reach": ids_in_reach(actor, [one.pk for one in [*alike, *([seeker] if seeker else [])]], on=on),
        "search": urlencode(_search(visit)),
        "steps": [STEP_NAMES[step] for step in open_steps(seeker)] if seeker else [],
        "need": enrollment_need(visit, on=on),
        "enrolled": seeker is not None and open_enrollment(seeker_id=seeker.pk, on=on) is not None,
        "may_act": serves and here,
        "may_call": serves and visit.status == VisitStatus.WAITING,
        "may_finish": serves and visit.status == VisitStatus.WITH_STAFF,
    }


def _search(visit: Visit) -> dict[str, str]:
    """The search for the account as the visitor's own words fill it; the registration takes it over."""
    typed = {"q": visit.name or visit.state_id}
    if visit.born_on:
        day = visit.born_on
        typed |= {"born_on_month": str(day.month), "born_on_day": str(day.day), "born_on_year": str(day.year)}
    return typed
