"""Meetings of the employment transition team: who was asked, and who came."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.assessments.models import TransitionMeeting
from peyser.assessments.permissions import can_enter_results
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.rulebook.service.automatic import Event
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def mark_meeting(
    *, actor: Actor, seeker_id: int, on: dt.date, attended: bool, moment: Moment
) -> TransitionMeeting:
    """Enter the meeting of this day, or change whether the person attended.

    The change from no to yes is a service, once for each meeting. Raises PermissionDenied or BadInput.
    """
    if not can_enter_results(actor, in_reach=is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    if attended and on > moment.on:
        raise BadInput({"on": _("This meeting lies in the future. Mark it after it was held.")})
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        found = TransitionMeeting.objects.filter(seeker=seeker, on=on).first()
        meeting = found or TransitionMeeting(seeker=seeker, on=on)
        came = attended and not meeting.attended
        meeting.attended, meeting.entered_by_id = attended, actor.user_id
        meeting.save()
        if came:
            record_event(
                event=Event.ETT_ATTENDED,
                seeker=seeker,
                on=on,
                about=f"ett:{meeting.pk}",
                actor=actor,
                moment=moment,
            )
        return meeting
