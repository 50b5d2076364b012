"""What single kinds of service ask for: as facts for the rule book, and as rows beside the service."""

import datetime as dt
from dataclasses import dataclass, fields

from django.db.models import Q

from peyser.accounts.actor import Actor
from peyser.catalogue.queries import is_designated, outage_on
from peyser.participation.models import Participation, Service, ServiceDetail
from peyser.reference.models import ServiceCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """What staff say for such a service. Empty where nothing is asked."""

    employer: str = ""
    provider: str = ""
    training_began_on: dt.date | None = None
    training_ends_on: dt.date | None = None
    sheet_given: bool = False

    @property
    def is_empty(self) -> bool:
        return self == NOTHING_SPECIAL


NOTHING_SPECIAL = Special()


def special_facts(
    code: ServiceCode | None, special: Special, *, actor: Actor, seeker_id: int, on: dt.date
) -> dict[str, bool]:
    """The facts of `ServiceFacts` that belong to single kinds of service; asked of the database only where needed."""
    demand = ServiceCode.Demand
    demands = frozenset(code.demands if code else ())
    only_in_outage, only_designated = demand.OUTAGE in demands, demand.DESIGNATION in demands
    follow_up = code is not None and code.category == ServiceCode.Category.FOLLOW_UP
    return {
        "employer_needed": demand.EMPLOYER in demands,
        "employer_given": bool(special.employer.strip()),
        "note_advised": demand.NOTE_ADVISED in demands,
        "sheet_needed": demand.INFORMATION_SHEET in demands,
        "sheet_given": special.sheet_given,
        "only_in_outage": only_in_outage,
        "outage": only_in_outage and outage_on(on),
        "only_designated": only_designated,
        "designated": only_designated and code is not None and is_designated(actor.user_id, code.code, on=on),
        "follow_up": follow_up,
        "exited": follow_up and has_exited(seeker_id, on=on),
        "provider_needed": demand.PROVIDER_AND_DAYS in demands,
        "provider_given": bool(special.provider.strip()) and special.training_began_on is not None,
    }


def has_exited(seeker_id: int, *, on: dt.date) -> bool:
    """Whether the person was a participant before that day and is none on it."""
    of_person = Participation.objects.filter(seeker=seeker_id)
    going_on = of_person.filter(started_on__lte=on).filter(Q(exited_on__isnull=True) | Q(exited_on__gte=on))
    return of_person.filter(exited_on__lt=on).exists() and not going_on.exists()


def special_of(service: Service) -> Special:
    """What was said when the service was recorded."""
    detail = ServiceDetail.objects.filter(service=service).first()
    names = (field.name for field in fields(Special))
    return Special(**{name: getattr(detail, name) for name in names}) if detail else NOTHING_SPECIAL
