"""Which service an attendance stands for."""

import datetime as dt

from peyser.events.choices import Category, Kind
from peyser.events.models import Event
from peyser.rulebook.service.automatic import Event as Happening
from peyser.rulebook.service.automatic import automatic_service_on

INFORMATIONAL_WORKSHOP = "104"
OF_WORKSHOP = {
    Category.SKILLS_ASSESSMENT: Happening.WORKSHOP_CAREER_SKILLS_ASSESSMENT,
    Category.ADVANCEMENT: Happening.WORKSHOP_CAREER_ADVANCEMENT,
    Category.SKILLS_UPGRADE: Happening.WORKSHOP_EDUCATION_PERSONAL,
    Category.JOB_SEARCH: Happening.WORKSHOP_JOB_SEARCH,
}
# The table of automatic services knows the four workshops alone; the catalogue has no service for a hiring event.
OF_KIND = {Kind.JOB_FAIR: "112", Kind.ORIENTATION: "101"}


def happening_of(event: Event) -> Happening | None:
    """The line of the table of automatic services that an attendance falls under; None for other events."""
    if event.kind != Kind.WORKSHOP or event.informational:
        return None
    return OF_WORKSHOP[Category(event.category)]


def service_of(event: Event, *, on: dt.date) -> str:
    """The code of the service that a person receives who attends; empty when the attendance is no service."""
    if (happening := happening_of(event)) is not None:
        line = automatic_service_on(happening, on=on)
        return line.code if line is not None else ""
    return INFORMATIONAL_WORKSHOP if event.kind == Kind.WORKSHOP else OF_KIND.get(Kind(event.kind), "")
