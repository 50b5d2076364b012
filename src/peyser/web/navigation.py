"""The main menu: which pages each kind of person finds there, in order."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import gettext_lazy as _

from peyser.access.entrances import Entrance
from peyser.accounts.actor import VISITOR, Actor

MENUS: dict[str, tuple[tuple[str, Any], ...]] = {
    "public": (
        ("home", _("Home")),
        ("job-search", _("Find a job")),
        ("events", _("Events")),
        ("seeker-register", _("Register as a job seeker")),
        ("employer-register", _("Hire workers")),
    ),
    "seeker": (
        ("seeker-home", _("My page")),
        ("job-search", _("Find a job")),
        ("events", _("Events")),
        ("seeker-profile", _("My profile")),
        ("seeker-resume", _("My résumé")),
    ),
    "employer": (
        ("employer-home", _("My business")),
        ("employer-orders", _("Job orders")),
        ("employer-order-new", _("New job order")),
        ("employer-contacts", _("Account")),
    ),
    "staff": (
        ("staff-home", _("My work")),
        ("staff-seekers", _("Seekers")),
        ("staff-orders", _("Job orders")),
        ("staff-employers", _("Employers")),
        ("staff-visits", _("Front desk")),
        ("staff-events", _("Events")),
        ("staff-verification", _("Verification")),
        ("staff-cases", _("Cases")),
    ),
}

# Pages of an entry that do not lie below its address.
ALSO_HERE = {"employer-contacts": ("employer-locations", "employer-terms")}


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of the menu; `here` when the page shown is this entry or below it."""

    label: Any
    address: str
    here: bool


def kind_of_person(request: HttpRequest) -> str:
    """Return public, seeker, employer or staff."""
    actor: Actor = getattr(request, "actor", VISITOR)
    if actor.is_staff:
        return "staff"
    if actor.employer_id is not None:
        return "employer"
    return "seeker" if actor.seeker_id is not None else "public"


def own_page(request: HttpRequest) -> str:
    """Return the name of the page where the day of the person asking begins."""
    kind = kind_of_person(request)
    return "home" if kind == "public" else f"{kind}-home"


def navigation(request: HttpRequest) -> list[MenuItem]:
    """Return the menu for the person asking: only pages that admit them, and at most one of them is `here`."""
    actor: Actor = getattr(request, "actor", VISITOR)
    named = [(name, label, _address(name)) for name, label in MENUS[kind_of_person(request)]]
    entries = [entry for entry in named if entry[2] and _admits(entry[2], actor)]
    places = [(name, place) for name, _label, address in entries for place in (address, *_also(name))]
    at = [(len(place), name) for name, place in places if _is_at(request.path, place)]
    here = max(at)[1] if at else ""
    return [MenuItem(label, address, name == here) for name, label, address in entries]


def _also(name: str) -> list[str]:
    return [_address(other) for other in ALSO_HERE.get(name, ())]


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _admits(address: str, actor: Actor) -> bool:
    entrance: Entrance | None = getattr(resolve(address).func, "entrance", None)
    return entrance is not None and entrance.admits(actor)


def _is_at(path: str, address: str) -> bool:
    return path == address or (address not in {"", "/"} and path.startswith(address))
