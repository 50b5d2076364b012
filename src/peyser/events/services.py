"""Which service an attendance stands for."""

from peyser.events.choices import Category, Kind
from peyser.events.models import Event

INFORMATIONAL_WORKSHOP = "104"
OF_WORKSHOP = {
    Category.SKILLS_ASSESSMENT: "TB-WORKSHOP-SKILLS-ASSESSMENT",
    Category.ADVANCEMENT: "TB-WORKSHOP-ADVANCEMENT",
    Category.SKILLS_UPGRADE: "TB-WORKSHOP-SKILLS-UPGRADE",
    Category.JOB_SEARCH: "TB-WORKSHOP-JOB-SEARCH",
}
# The catalogue has no service for a hiring event.
OF_KIND = {Kind.JOB_FAIR: "112", Kind.ORIENTATION: "101"}


def service_of(event: Event) -> str:
    """The code of the service that a person receives who attends; empty when the attendance is no service."""
    if event.kind == Kind.WORKSHOP:
        return INFORMATIONAL_WORKSHOP if event.informational else OF_WORKSHOP[Category(event.category)]
    return OF_KIND.get(Kind(event.kind), "")
