"""The kinds of services that the statewide enrollment and exit policy tells apart, and what each kind may do.

The manual of 2024 names the list: "Statewide Enrollment & Exit Policy, Attachment 1, Service Category Distinctions".
The attachment itself is not at hand. What a kind may do is taken from the federal rules on which it rests.
"""

import datetime as dt
from dataclasses import dataclass

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020
from peyser.rulebook.sources import Citation

CAREER_SERVICES = "cfr-20-678-430"
PARTICIPANTS = "cfr-20-677-150"
NAMED_BY_MANUAL = Citation(
    "wp-manual-2024",
    "Introduction",
    "Statewide Enrollment & Exit Policy- Attachment 1- Service Category Distinctions",
)
BASIC_FOR_ALL = Citation(
    "wp-manual-2020",
    "Substance",
    "Basic career services are universally accessible and must be made available to all individuals.",
)
AFTER_A_FINDING = Citation(
    "wp-manual-2020",
    "Substance",
    "a determination has been made that such services are required to retain or obtain employment.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCategory:
    """One kind of services, in force from `since` until `until` (exclusive).

    `for_everybody`: must be open to all. `needs_finding`: only after staff found that the person needs it to get or
    keep work. `by_staff`: given by staff; without them it is self-service. `may_trigger` and `may_extend`: whether
    a service of this kind can begin a participation or keep it going; the service itself says whether it does.
    """

    key: str
    title: str
    meaning: str
    for_everybody: bool
    needs_finding: bool
    by_staff: bool
    may_trigger: bool
    may_extend: bool
    citations: tuple[Citation, ...]
    since: dt.date = MANUAL_2020
    until: dt.date | None = None


CATEGORIES = (
    ServiceCategory(
        key="self_service",
        title=gettext_noop("Self-service"),
        meaning=gettext_noop("What a person does alone, on the website or in the resource room."),
        for_everybody=True,
        needs_finding=False,
        by_staff=False,
        may_trigger=False,
        may_extend=False,
        citations=(NAMED_BY_MANUAL, Citation(PARTICIPANTS, "paragraph (a)(3)")),
    ),
    ServiceCategory(
        key="information",
        title=gettext_noop("Information only"),
        meaning=gettext_noop("Staff tell what everybody can know. They do not judge the needs of the person."),
        for_everybody=True,
        needs_finding=False,
        by_staff=True,
        may_trigger=False,
        may_extend=False,
        citations=(NAMED_BY_MANUAL, Citation(PARTICIPANTS, "paragraph (a)(3)")),
    ),
    ServiceCategory(
        key="basic",
        title=gettext_noop("Basic, with staff"),
        meaning=gettext_noop(
            "Career services that must be open to everybody, such as help to search for a job."
        ),
        for_everybody=True,
        needs_finding=False,
        by_staff=True,
        may_trigger=True,
        may_extend=True,
        citations=(NAMED_BY_MANUAL, Citation(CAREER_SERVICES, "paragraph (a)"), BASIC_FOR_ALL),
    ),
    ServiceCategory(
        key="individualized",
        title=gettext_noop("Individualized"),
        meaning=gettext_noop(
            "Career services for a person who needs them to get or keep work, such as a plan."
        ),
        for_everybody=False,
        needs_finding=True,
        by_staff=True,
        may_trigger=True,
        may_extend=True,
        citations=(NAMED_BY_MANUAL, Citation(CAREER_SERVICES, "paragraph (b)"), AFTER_A_FINDING),
    ),
    ServiceCategory(
        key="training",
        title=gettext_noop("Training"),
        meaning=gettext_noop("Training for a job, at a school or at work."),
        for_everybody=False,
        needs_finding=False,
        by_staff=True,
        may_trigger=True,
        may_extend=True,
        citations=(NAMED_BY_MANUAL, Citation("cfr-20-680-200", "whole section")),
    ),
    ServiceCategory(
        key="youth_element",
        title=gettext_noop("Youth element"),
        meaning=gettext_noop("One of the fourteen parts of the program for young people."),
        for_everybody=False,
        needs_finding=False,
        by_staff=True,
        may_trigger=True,
        may_extend=True,
        citations=(NAMED_BY_MANUAL, Citation("cfr-20-681-460", "paragraph (a)")),
    ),
    ServiceCategory(
        key="follow_up",
        title=gettext_noop("Follow-up"),
        meaning=gettext_noop("Help after the person has found work and left the program."),
        for_everybody=False,
        needs_finding=False,
        by_staff=True,
        may_trigger=False,
        may_extend=False,
        citations=(NAMED_BY_MANUAL, Citation(CAREER_SERVICES, "paragraph (c)")),
    ),
    ServiceCategory(
        key="employer",
        title=gettext_noop("For employers"),
        meaning=gettext_noop("A service to an employer. It is no service to a person."),
        for_everybody=False,
        needs_finding=False,
        by_staff=True,
        may_trigger=False,
        may_extend=False,
        citations=(Citation("cfr-20-652-3", "paragraph (b)"),),
    ),
)


def categories_on(on: dt.date) -> tuple[ServiceCategory, ...]:
    """The kinds in force on that day, in reading order."""
    return tuple(one for one in CATEGORIES if one.since <= on and (one.until is None or on < one.until))


def category_on(key: str, *, on: dt.date) -> ServiceCategory | None:
    """The kind in force on that day; None for a key that the policy does not know then."""
    return next((one for one in categories_on(on) if one.key == key), None)


def needs_finding(key: str, *, on: dt.date) -> bool:
    """Whether a service of this kind needs a finding of staff first."""
    found = category_on(key, on=on)
    return found is not None and found.needs_finding


def disagreements(key: str, *, by_staff: bool, triggers: bool, extends: bool, on: dt.date) -> tuple[str, ...]:
    """In what a service that says this of itself contradicts its kind; for those who edit the catalog, in English."""
    kind = category_on(key, on=max(on, MANUAL_2020))
    if kind is None:
        return (f"the policy knows no category {key!r}",)
    faults = (
        (by_staff != kind.by_staff, "self-service is without staff, every other category is with staff"),
        (triggers and not kind.may_trigger, f"{key} begins no participation"),
        (extends and not kind.may_extend, f"{key} extends no participation"),
    )
    return tuple(words for wrong, words in faults if wrong)
