"""Becoming a member: the person finishes the welcome screens, and staff verify the date of birth, in either order."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.participation.models import Enrollment
from peyser.participation.permissions import can_record_service
from peyser.participation.queries import WIOA_ADULT, open_enrollment
from peyser.rulebook.service.automatic import Event
from peyser.seekers.choices import BirthProof
from peyser.seekers.models import Membership, Seeker
from peyser.seekers.queries import is_in_reach

FROM_MEMBERSHIP = "membership"


def complete_membership(*, actor: Actor, moment: Moment) -> Membership:
    """The person says on the welcome screens that the facts are right. Safe to repeat. Raises PermissionDenied."""
    if actor.seeker_id is None:
        raise PermissionDenied
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=actor.seeker_id)
        one = _membership(seeker)
        if one.completed_at is None:
            one.completed_at = moment.at
            one.save()
            _become_member(one, seeker, actor, moment)
        return one


def verify_birth_date(*, actor: Actor, seeker_id: int, seen_in: str, moment: Moment) -> Membership:
    """Staff have seen the date of birth in an official paper; later services are credited to who verified it.

    The first one who verified stays. Raises PermissionDenied or BadInput.
    """
    if not (can_record_service(actor) and is_in_reach(actor, seeker_id, on=moment.on)):
        raise PermissionDenied
    if seen_in not in BirthProof.values:
        raise BadInput({"seen_in": _("Choose the paper in which you saw the date of birth.")})
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        one = _membership(seeker)
        if one.dob_verified_at is None:
            one.dob_verified_at, one.dob_verified_by_id, one.seen_in = moment.at, actor.user_id, seen_in
            one.save()
            _become_member(one, seeker, actor, moment)
        return one


def _membership(seeker: Seeker) -> Membership:
    return Membership.objects.filter(seeker=seeker).first() or Membership(seeker=seeker)


def _become_member(one: Membership, seeker: Seeker, actor: Actor, moment: Moment) -> None:
    """With both done: two services, credited to who verified, and the step to the WIOA Adult career enrollment."""
    if not one.is_complete:
        return
    for event in (Event.MEMBERSHIP, Event.WIOA_REFERRAL):
        record_event(
            event=event, seeker=seeker, on=moment.on, about=FROM_MEMBERSHIP, actor=actor, moment=moment
        )
    _open_wioa_adult(seeker, one, moment)


def _open_wioa_adult(seeker: Seeker, one: Membership, moment: Moment) -> None:
    """Register the person in WIOA Adult, once; eligibility and its proof are still to come."""
    if open_enrollment(seeker_id=seeker.pk, on=moment.on, program=WIOA_ADULT) is not None:
        return
    Enrollment.objects.create(
        seeker=seeker,
        program=WIOA_ADULT,
        reasons=[FROM_MEMBERSHIP],
        office_id=seeker.home_office_id,
        registered_on=moment.on,
        registered_by_id=one.dob_verified_by_id,
    )
