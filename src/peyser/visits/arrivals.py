"""What a visitor tells at the front desk, and what is wrong with it."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from peyser.audit.fits import misfits
from peyser.kernel.ssn import looks_like_ssn
from peyser.kernel.state_ids import normalise_state_id
from peyser.rulebook.visit.purposes import purposes_on
from peyser.visits.models import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A name with a date of birth, or a State ID; and why the person came."""

    purposes: tuple[str, ...]
    name: str = ""
    born_on: dt.date | None = None
    state_id: str = ""
    language: str = "en"
    says_veteran: bool = False


def faults_of(arrival: Arrival, *, on: dt.date) -> dict[str, str]:
    """What is wrong with each answer. It looks at the answers alone, never at who is on record."""
    faults = _faults_of_person(arrival, on)
    if not arrival.purposes:
        faults["purposes"] = _("Choose why you are here.")
    elif not set(arrival.purposes) <= {one.key for one in purposes_on(on)}:
        faults["purposes"] = _("Choose from the list.")
    if arrival.language not in dict(settings.LANGUAGES):
        faults["language"] = _("Choose a language from the list.")
    return misfits(Visit, {"name": arrival.name}) | faults


def _faults_of_person(arrival: Arrival, on: dt.date) -> dict[str, str]:
    typed_id = arrival.state_id.strip()
    if looks_like_ssn(arrival.name):
        return {"name": _("Do not enter a Social Security number. Enter your name.")}
    if typed_id:
        right = normalise_state_id(typed_id) is not None
        return {} if right else {"state_id": _("Check the State ID, or enter name and date of birth instead.")}
    faults = {}
    if not arrival.name.strip():
        faults["name"] = _("Enter your name, or your State ID below.")
    if arrival.born_on is None:
        faults["born_on"] = _("Enter your date of birth, or your State ID below.")
    elif not dt.date(1900, 1, 1) <= arrival.born_on <= on:
        faults["born_on"] = _("Check the date of birth.")
    return faults
