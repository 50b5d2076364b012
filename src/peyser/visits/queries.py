import datetime as dt

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.accounts.queries import case_managers_of
from peyser.participation.enrollment_needs import need_of
from peyser.rulebook.engine import Decision
from peyser.rulebook.parameters import order
from peyser.rulebook.visit.purposes import asks_for_help
from peyser.seekers.choices import VeteranStatus
from peyser.seekers.models import Seeker
from peyser.seekers.queries import Look, likely_accounts
from peyser.visits.choices import VisitStatus
from peyser.visits.models import Visit

PRIORITY = "visit_priority"
PRESENT = (VisitStatus.WAITING, VisitStatus.WITH_STAFF)


def queue(actor: Actor, *, on: dt.date, office_id: int | None = None) -> QuerySet[Visit]:
    """Who is in the actor's centers now: covered persons first, in the order of the rule book, then as they came.

    The word of a visitor counts like a veteran's record until there is a record.
    """
    visits = _within(actor).filter(on=on, status__in=PRESENT)
    if office_id is not None:
        visits = visits.filter(office=office_id)
    return visits.annotate(tier=_tier(on)).order_by("tier", "arrived_at", "pk")


def visit_for_actor(actor: Actor, pk: int) -> Visit:
    """Raises Visit.DoesNotExist out of the actor's reach."""
    found: Visit = _within(actor).get(pk=pk)
    return found


def colleagues(office_id: int, *, on: dt.date) -> QuerySet[User]:
    """To whom a visitor of this center can be handed over."""
    return case_managers_of(office_id=office_id, on=on)


def likely_seekers(visit: Visit) -> list[Seeker]:
    """The accounts of the whole state that may be this visitor's, best first: to look before one creates."""
    return likely_accounts(Look(name=visit.name, born_on=visit.born_on, state_id=visit.state_id))


def enrollment_need(visit: Visit, *, on: dt.date) -> Decision | None:
    """What the rule book says of a missing enrollment; None while nobody knows whose visit it is."""
    if visit.seeker_id is None:
        return None
    return need_of(
        visit.seeker_id,
        on=on,
        asked_for_help=asks_for_help(visit.purposes),
        identity_verification_only=visit.identity_only,
    )


def has_priority(visit: Visit) -> bool:
    """Whether the visitor is a covered person, by the record or by the visitor's own word."""
    if visit.seeker is not None and visit.seeker.veteran_status != VeteranStatus.NONE:
        return True
    return visit.says_veteran


def _within(actor: Actor) -> QuerySet[Visit]:
    visits = Visit.objects.select_related("office", "seeker", "with_staff", "for_staff")
    if not actor.is_staff:
        return visits.none()
    return visits if actor.statewide else visits.filter(office__in=actor.office_ids)


def _tier(on: dt.date) -> Case:
    tiers = order(PRIORITY, on=on)
    by_record = [When(seeker__veteran_status=status, then=Value(tier)) for tier, status in enumerate(tiers)]
    by_word = [When(Q(says_veteran=True), then=Value(tiers.index("veteran")))] if "veteran" in tiers else []
    return Case(*by_record, *by_word, default=Value(len(tiers)), output_field=IntegerField())
