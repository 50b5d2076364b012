"""Who must be enrolled in Wagner-Peyser, edition by edition."""

import datetime as dt
from dataclasses import dataclass

from peyser.kernel.words import gettext_noop
from peyser.rulebook.editions import MANUAL_2020, MANUAL_2024
from peyser.rulebook.sources import Citation

WP_ENROLLMENT = "WP Enrollment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A group of people for whom the manual requires an enrollment."""

    key: str
    rule_id: str
    label: str
    requirements: tuple[str, ...]
    citations: tuple[Citation, ...]
    since: dt.date = MANUAL_2020
    until: dt.date | None = None


def _both(quote_2020: str, quote_2024: str) -> tuple[Citation, ...]:
    return (
        Citation("wp-manual-2024", WP_ENROLLMENT, quote_2024),
        Citation("wp-manual-2020", WP_ENROLLMENT, quote_2020),
    )


_PROGRAMS_2020 = "Customers that are eligible for, or reporting for, services through the WIOA programs"

REASONS = (
    Reason(
        key="staff_assistance",
        rule_id="ENR-101",
        label=gettext_noop("Needs help from staff to find work"),
        requirements=("S000-013", "S001-012"),
        citations=_both(
            "Customers who are in need of staff-directed assistance in finding employment",
            "If the JC customer requires staff-assisted services to find employment",
        ),
    ),
    Reason(
        key="wioa_title_i",
        rule_id="ENR-102",
        label=gettext_noop("Is eligible for, or comes for, a WIOA program"),
        requirements=("S000-014",),
        citations=(Citation("wp-manual-2020", WP_ENROLLMENT, _PROGRAMS_2020),),
        until=MANUAL_2024,
    ),
    Reason(
        key="wioa_title_i",
        rule_id="ENR-102",
        label=gettext_noop("Is being referred to WIOA Title I for employment or training services"),
        requirements=("S001-013",),
        citations=(
            Citation(
                "wp-manual-2024",
                WP_ENROLLMENT,
                "being referred to WIOA Title I services for employment or training services",
            ),
        ),
        since=MANUAL_2024,
    ),
    Reason(
        key="veterans_program",
        rule_id="ENR-103",
        label=gettext_noop("Is case managed in the veterans' program"),
        requirements=("S000-014",),
        citations=(Citation("wp-manual-2020", WP_ENROLLMENT, "Veteran’s program (if being case managed)"),),
        until=MANUAL_2024,
    ),
    Reason(
        key="resea",
        rule_id="ENR-104",
        label=gettext_noop("Takes part in RESEA, the reemployment program for people on unemployment"),
        requirements=("S000-014", "S001-014"),
        citations=_both(
            "Reemployment Services and Eligibility Assessment (RESEA)",
            "Reemployment Services and Eligibility Assessment (RESEA) customers",
        ),
    ),
    Reason(
        key="taa",
        rule_id="ENR-105",
        label=gettext_noop("Takes part in Trade Act Assistance"),
        requirements=("S000-014", "S001-015"),
        citations=_both(
            "Trade Act Assistance (TAA) program",
            "Trade Act Assistance (TAA) program customers",
        ),
    ),
    Reason(
        key="msfw",
        rule_id="ENR-106",
        label=gettext_noop("Is a migrant or seasonal farmworker"),
        requirements=("S000-014", "S001-016"),
        citations=_both(
            "Migrant and Seasonal Farmworkers (MSFW)",
            "Migrant and Seasonal Farmworkers (MSFW)",
        ),
    ),
    Reason(
        key="reentry",
        rule_id="ENR-107",
        label=gettext_noop("Takes part in the Missouri Re-entry Process"),
        requirements=("S000-014", "S001-017"),
        citations=_both("Missouri Re-entry Process", "Missouri Re-entry Process"),
    ),
    Reason(
        key="ui_claimant",
        rule_id="ENR-108",
        label=gettext_noop("Must register for work to keep unemployment benefits"),
        requirements=("S000-016", "S001-018"),
        citations=_both(
            "registration with the public labor exchange as a condition for continued receipt "
            "or eligibility for program benefits",
            "registration with the public labor exchange as a condition for continued receipt "
            "or eligibility for program benefits",
        ),
    ),
)


def reasons_on(on: dt.date) -> tuple[Reason, ...]:
    """The reasons that require an enrollment on that day, for the pick list."""
    return tuple(r for r in REASONS if r.since <= on and (r.until is None or on < r.until))
