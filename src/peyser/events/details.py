"""An event as staff type it, and what stands against it."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from peyser.audit.fits import misfits, text_misfit
from peyser.events.choices import Kind, TimeZone
from peyser.events.models import Event
from peyser.kernel.ssn import looks_like_ssn
from peyser.rulebook.editions import MANUAL_2020

TEXTS = ("title", "title_es", "description", "description_es", "place")
FITTED = ("kind", "category", "title", "title_es", "place", "online_address", "time_zone", "capacity")
valid_address = URLValidator(schemes=["https", "http"])


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetails:
    """What staff say of an event. Instants carry a time zone; `capacity` None: seats are not counted.

    Without a first day to sign up, people can at once; without a last day, until the event begins.
    """

    kind: str
    title: str
    office_id: int
    starts_at: dt.datetime
    ends_at: dt.datetime
    time_zone: str
    category: str = ""
    informational: bool = False
    title_es: str = ""
    description: str = ""
    description_es: str = ""
    place: str = ""
    online_address: str = ""
    capacity: int | None = None
    registration_opens_on: dt.date | None = None
    registration_closes_on: dt.date | None = None
    waiting_list: bool = True

    def as_fields(self) -> dict[str, object]:
        fields = dataclasses.asdict(self)
        return {name: value.strip() if isinstance(value, str) else value for name, value in fields.items()}

    def moved_by(self, days: dt.timedelta, *, starts_at: dt.datetime, ends_at: dt.datetime) -> "EventDetails":
        """The same event on another day; the days to sign up move along."""
        opens, closes = self.registration_opens_on, self.registration_closes_on
        return dataclasses.replace(
            self,
            starts_at=starts_at,
            ends_at=ends_at,
            registration_opens_on=None if opens is None else opens + days,
            registration_closes_on=None if closes is None else closes + days,
        )


def faults_of(details: EventDetails) -> dict[str, str]:
    """What is wrong with each answer, by field; empty when the event can be kept."""
    faults = misfits(Event, {name: getattr(details, name) for name in FITTED})
    faults |= {name: fault for name in TEXTS if (fault := _text_fault(getattr(details, name)))}
    return _kind_faults(details) | _time_faults(details) | _place_faults(details) | faults


def _text_fault(text: str) -> str:
    if looks_like_ssn(text):
        return _("Take out the number that looks like a Social Security number.")
    return text_misfit(text)


def _kind_faults(details: EventDetails) -> dict[str, str]:
    faults = {}
    if not details.kind:
        faults["kind"] = _("Choose what kind of event it is.")
    if not details.title.strip():
        faults["title"] = _("Give the event a title.")
    if details.kind == Kind.WORKSHOP and not details.category:
        faults["category"] = _("Choose what the workshop is about.")
    if details.kind != Kind.WORKSHOP and details.category:
        faults["category"] = _("Only a workshop has a category. Leave it open, or choose “Workshop”.")
    return faults


def _time_faults(details: EventDetails) -> dict[str, str]:
    faults = {}
    if details.ends_at <= details.starts_at:
        faults["ends_at"] = _("The event must end after it begins.")
    if details.time_zone not in TimeZone.values:
        return faults | {"time_zone": _("Choose a time zone.")}
    first_day = details.starts_at.astimezone(ZoneInfo(details.time_zone)).date()
    if first_day < MANUAL_2020:
        faults["starts_at"] = _("The rule book begins on February 28, 2020. Choose a later day.")
    opens, closes = details.registration_opens_on, details.registration_closes_on
    if closes is not None and closes > first_day:
        faults["registration_closes_on"] = _("The last day to sign up cannot be after the event begins.")
    if opens is not None and opens > (closes or first_day):
        faults["registration_opens_on"] = _("The first day to sign up must come before the last one.")
    return faults


def _place_faults(details: EventDetails) -> dict[str, str]:
    faults = {}
    if details.capacity is not None and details.capacity < 1:
        faults["capacity"] = _("Give at least one seat, or leave it empty when seats are not counted.")
    if details.online_address.strip():
        try:
            valid_address(details.online_address.strip())
        except ValidationError:
            faults["online_address"] = _("Enter a whole address that begins with https://.")
    return faults
