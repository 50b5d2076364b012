"""A list of people who got one service: whom it names, and the lists on record."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.state_ids import normalise_state_id
from peyser.participation.effects import Change
from peyser.participation.models import Roster, RosterLine
from peyser.rulebook.engine import Decision
from peyser.seekers.models import Seeker
from peyser.seekers.queries import ids_in_reach

# One transaction holds all of them; longer lists are recorded in parts.
MOST_PEOPLE = 100
SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPreview:
    """One person of a list before it is recorded: what the rule book says, and what the clock would do."""

    seeker: Seeker
    decision: Decision
    change: Change


def people_of(actor: Actor, state_ids: Sequence[str], *, moment: Moment) -> list[Seeker]:
    """The people with these State IDs, each once, in the order of the list.

    Raises BadInput (field `state_ids`), which never repeats what was typed: it may be another number. A person out
    of the actor's reach is as unknown as one who does not exist.
    """
    written = [normalise_state_id(typed) for typed in state_ids]
    wanted = list(dict.fromkeys(one for one in written if one))
    if not state_ids:
        raise BadInput({"state_ids": _("Add at least one person.")})
    if len(state_ids) > MOST_PEOPLE:
        raise BadInput({"state_ids": _("A list has %(most)s people at most.") % {"most": MOST_PEOPLE}})
    found = {one.state_id: one for one in Seeker.objects.filter(state_id__in=wanted)}
    reach = ids_in_reach(actor, [one.pk for one in found.values()], on=moment.on)
    known = {state_id for state_id, one in found.items() if one.pk in reach}
    errors = []
    if wrong := [str(number) for number, one in enumerate(written, 1) if one is None]:
        errors.append(
            _("No State ID stands in these places of the list: %(places)s.") % {"places": ", ".join(wrong)}
        )
    if unknown := [one for one in wanted if one not in known]:
        errors.append(_("You can open no record with these State IDs: %(ids)s.") % {"ids": ", ".join(unknown)})
    if errors:
        raise BadInput({"state_ids": " ".join(errors)})
    return [found[one] for one in wanted]


def rosters_of(actor: Actor) -> QuerySet[Roster]:
    """The actor's own lists, the last one first, with `given` and `refused`, how many people."""
    given = Count("lines", filter=Q(lines__service__isnull=False))
    refused = Count("lines", filter=Q(lines__service__isnull=True))
    own = Roster.objects.filter(recorded_by=actor.user_id) if actor.user_id else Roster.objects.none()
    return own.annotate(given=given, refused=refused).order_by("-recorded_at", "pk")


def roster_for_actor(actor: Actor, batch: str, *, moment: Moment) -> Roster:
    """The list, for who recorded it and for staff who may open the records of all its people.

    Raises Roster.DoesNotExist otherwise, as for an unknown id.
    """
    try:
        roster = Roster.objects.select_related("recorded_by", "undone_by").get(pk=UUID(batch))
    except ValueError as unreadable:
        raise Roster.DoesNotExist from unreadable
    if not may_open(actor, roster, moment=moment):
        raise Roster.DoesNotExist
    return roster


def may_open(actor: Actor, roster: Roster, *, moment: Moment) -> bool:
    own = actor.user_id is not None and roster.recorded_by_id == actor.user_id
    return own or _all_in_reach(actor, roster, moment)


def lines_of(actor: Actor, roster: Roster, *, moment: Moment) -> list[RosterLine]:
    """Who is on the list, by name; only whom the actor may still open."""
    lines = roster.lines.select_related("seeker", "service").order_by(
        "seeker__family_name", "seeker__given_name", "pk"
    )
    reach = ids_in_reach(actor, [line.seeker_id for line in lines], on=moment.on)
    return [line for line in lines if line.seeker_id in reach]


def _all_in_reach(actor: Actor, roster: Roster, moment: Moment) -> bool:
    people = list(roster.lines.values_list("seeker", flat=True))
    return len(ids_in_reach(actor, people, on=moment.on)) == len(people)
