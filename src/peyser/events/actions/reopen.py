"""The way past the days in which attendance is recorded: the manager of the center opens it once more."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.override import override_rule
from peyser.compliance.models import Override
from peyser.events.actions.steps import about
from peyser.events.choices import EventStatus
from peyser.events.facts import result_facts
from peyser.events.models import Event
from peyser.events.permissions import can_reopen
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.rulebook.event.rules import RESULT_IN_TIME

LONGEST = dt.timedelta(days=31)


def reopen_results(
    *, actor: Actor, event_id: int, reason: str, expires_on: dt.date, moment: Moment
) -> Override:
    """Let attendance be recorded, or taken back, until the day before `expires_on`, at most a month from now.

    Raises PermissionDenied, Event.DoesNotExist, or BadInput (fields `reason`, `expires_on`).
    """
    event = Event.objects.get(pk=event_id)
    if not can_reopen(actor, office_id=event.office_id):
        raise PermissionDenied
    if event.status == EventStatus.CANCELLED:
        raise BadInput({"": _("This event was cancelled.")})
    if not RESULT_IN_TIME.applies(result_facts(event, moment=moment)):
        raise BadInput({"": _("The days are not over yet: attendance can be recorded now.")})
    if expires_on > moment.on + LONGEST:
        raise BadInput({"expires_on": _("Choose a day within a month.")})
    return override_rule(
        actor=actor,
        rule_id=RESULT_IN_TIME.id,
        about=about(event),
        reason=reason,
        expires_on=expires_on,
        moment=moment,
    )
