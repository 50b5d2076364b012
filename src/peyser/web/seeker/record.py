"""Who changed what on the seeker's own record."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from peyser.access.entrances import SEEKER, entrance
from peyser.audit.queries import Change, history_of
from peyser.job_orders.queries import jobs_opened_by
from peyser.rulebook.parameters import value
from peyser.seekers.models import Seeker
from peyser.web.components.history_lines import HistoryLine, history_lines
from peyser.web.seeker.profile import own_seeker

# Links between tables say nothing to the person.
UNSPOKEN = frozenset({"user", "registered_by"})
SHOWN = 100
MOMENT = dt.timedelta(seconds=5)


@entrance(SEEKER)
def record(request: Any) -> HttpResponse:
    """Show the history of the own record and résumé, newest first, with the names of those who changed it."""
    seeker = own_seeker(request)
    lines = [line for line in history_lines(changes_of(seeker), hidden=UNSPOKEN) if line.fields]
    context = {
        "seeker": seeker,
        "changes": [_addressed(line, seeker) for line in lines],
        "opened": jobs_opened_by(seeker.pk)[:SHOWN],
        "kept_days": value("opened_job_days", on=request.today),
    }
    return render(request, "seeker/record.jinja", context)


def _addressed(line: HistoryLine, seeker: Seeker) -> HistoryLine:
    """Say "you" for what the person did; who registers is not signed in yet, so that change names nobody."""
    own_name = seeker.user.name if seeker.user is not None else ""
    registered_self = seeker.registered_by_id is None and line.at <= seeker.registered_at + MOMENT
    return replace(line, who=_("You")) if registered_self or line.who == own_name else line


def changes_of(seeker: Seeker) -> list[Change]:
    """Return the changes of the record and of its résumé."""
    held = getattr(seeker, "resume", None)
    return history_of(seeker) + (history_of(held) if held is not None else [])
