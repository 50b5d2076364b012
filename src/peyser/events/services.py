"""Which service an attendance stands for."""

from peyser.events.choices import Category, Kind
from peyser.events.models import Event
from peyser.rulebook.service import automatic

INFORMATIONAL_WORKSHOP = "104"
OF_WORKSHOP = {
    Category.SKILLS_ASSESSMENT: automatic.Event.WORKSHOP_CAREER_SKILLS_ASSESSMENT,
    Category.ADVANCEMENT: automatic.Event.WORKSHOP_CAREER_ADVANCEMENT,
    Category.SKILLS_UPGRADE: automatic.Event.WORKSHOP_EDUCATION_PERSONAL,
    Category.JOB_SEARCH: automatic.Event.WORKSHOP_JOB_SEARCH,
}
# The catalogue has no service for a hiring event.
OF_KIND = {Kind.JOB_FAIR: "112", Kind.ORIENTATION: "101"}


def service_of(event: Event) -> str:
    """The code of the service that a person receives who attends; empty when the attendance is no service."""
    if event.kind == Kind.WORKSHOP and not event.informational:
        line = automatic.automatic_service_on(OF_WORKSHOP[Category(event.category)], on=event.on)
        return line.code if line else ""
    if event.kind == Kind.WORKSHOP:
        return INFORMATIONAL_WORKSHOP
    return OF_KIND.get(Kind(event.kind), "")
