import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Greatest, Upper
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.kernel.errors import BadInput
from peyser.kernel.ssn import normalise_ssn
from peyser.kernel.state_ids import normalise_state_id
from peyser.seekers.models import Membership, Seeker
from peyser.seekers.sealing import finder

LIKELY = 0.45


def seeker_for_actor(actor: Actor, pk: int, *, on: dt.date) -> Seeker:
    """The record, if the actor may open it. Raises Seeker.DoesNotExist otherwise, as for an unknown id."""
    found: Seeker = (
        Seeker.objects.visible_to(actor, on=on).select_related("home_office", "user", "resume").get(pk=pk)
    )
    return found


def seeker_in_reach(actor: Actor, state_id: str, *, on: dt.date) -> Seeker | None:
    """Whose State ID it is, if the actor may open the record."""
    found: Seeker | None = Seeker.objects.visible_to(actor, on=on).filter(state_id=state_id).first()
    return found


def is_in_reach(actor: Actor, seeker_id: int, *, on: dt.date) -> bool:
    return Seeker.objects.visible_to(actor, on=on).filter(pk=seeker_id).exists()


def ids_in_reach(actor: Actor, seeker_ids: Iterable[int], *, on: dt.date) -> set[int]:
    """Which of these records the actor may open."""
    found = Seeker.objects.visible_to(actor, on=on).filter(pk__in=list(seeker_ids))
    return set(found.values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody typed to find a person; every part is optional."""

    name: str = ""
    born_on: dt.date | None = None
    state_id: str = ""
    ssn: str = ""
    email: str = ""
    phone: str = ""

    @property
    def is_empty(self) -> bool:
        return not any((self.name, self.born_on, self.state_id, self.ssn, self.email, self.phone))


def likely_accounts(look: Look, *, limit: int = 10) -> list[Seeker]:
    """Accounts that may belong to this person, best first, from the whole state: to look before one creates.

    An equal State ID, number, e-mail or phone is a hit by itself; a name counts when it is near and, if a
    date of birth was given, the date agrees or the name is all but equal. A date of birth by itself finds
    those who were born on that day. Raises BadInput (by field) for a number of another shape than a Social
    Security number and for a text that no record can hold.
    """
    if look.is_empty:
        return []
    hits = _exact(look)
    if not hits and not look.name.strip() and look.born_on:
        hits = Q(born_on=look.born_on)
    people = Seeker.objects.select_related("home_office")
    if not look.name.strip():
        return list(people.filter(hits).order_by("family_name", "given_name", "pk")[:limit]) if hits else []
    whole = look.name.strip().upper()
    first, _space, last = whole.rpartition(" ")
    near = Greatest(
        TrigramSimilarity(Upper("family_name"), last or whole),
        TrigramSimilarity(Upper("given_name"), first or whole),
    )
    both = TrigramSimilarity(Upper("family_name"), last) + TrigramSimilarity(Upper("given_name"), first or last)
    named = Q(nearness__gte=2 * LIKELY) if first else Q(best__gte=LIKELY)
    if look.born_on:
        named &= Q(born_on=look.born_on) | Q(nearness__gte=1.8)
    found = people.annotate(nearness=both, best=near).filter(named | hits if hits else named)
    return list(found.order_by("-nearness", "family_name", "given_name", "pk")[:limit])


def _exact(look: Look) -> Q:
    _check(look)
    hits = Q()
    if state_id := normalise_state_id(look.state_id):
        hits |= Q(state_id=state_id)
    if look.email:
        hits |= Q(email__iexact=look.email.strip())
    if look.phone:
        hits |= Q(phone=look.phone)
    if look.ssn:
        hits |= Q(ssn__finder=finder(normalise_ssn(look.ssn)))
    return hits


def _check(look: Look) -> None:
    texts = ("name", "email", "phone")
    errors = {name: _("Take out the NUL character.") for name in texts if "\x00" in getattr(look, name)}
    try:
        if look.ssn:
            normalise_ssn(look.ssn)
    except ValueError:
        errors["ssn"] = _("Enter all nine digits, or leave this empty. It is your choice.")
    if errors:
        raise BadInput(errors)


def caseload_of_office(actor: Actor, *, on: dt.date) -> QuerySet[Seeker]:
    """The people whom the actor may open, newest registrations first."""
    return (
        Seeker.objects.visible_to(actor, on=on)
        .select_related("home_office")
        .order_by(F("registered_at").desc())
    )


def birth_verifier_of(seeker_id: int) -> int | None:
    """The account of who verified the date of birth, to whom some services are credited; None before that."""
    found = Membership.objects.filter(seeker=seeker_id).values_list("dob_verified_by", flat=True)
    return found.first()


STEPS = ("contact", "wanted", "background", "occupations", "skills", "resume", "review")


def open_steps(seeker: Seeker) -> tuple[str, ...]:
    """The steps of the profile that still want an answer, in order; empty when it can be finished."""
    resume = getattr(seeker, "resume", None)
    done = {
        "contact": bool(seeker.phone or seeker.email) and bool(seeker.city),
        "wanted": seeker.travel_miles is not None and seeker.wants_full_time is not None,
        "background": seeker.education is not None and bool(seeker.driver_licence),
        "occupations": seeker.occupations.exists(),
        "skills": bool(resume and resume.skill_codes),
        "resume": bool(resume and resume.headline),
    }
    return tuple(step for step, complete in done.items() if not complete)
