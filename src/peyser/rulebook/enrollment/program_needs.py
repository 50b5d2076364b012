"""What a program asks of a person before it enrolls them, one need after another.

The needs name kinds of facts (`proofs.KINDS`); each fact is proved by a paper that staff have seen. Read from
general knowledge of the laws that are cited: who applies them checks them first.
"""

from dataclasses import dataclass

from peyser.kernel.words import gettext_noop
from peyser.rulebook.sources import Citation

ADULT, DISLOCATED, YOUTH, GRANT = "WIOA-A", "WIOA-DW", "WIOA-Y", "NDWG"
TRADE, VETERANS, RESEA, FARMWORK, REENTRY = "TAA", "JVSG", "RESEA", "MSFW", "REENTRY"
TITLE_I = frozenset({ADULT, DISLOCATED, YOUTH, GRANT})
PROGRAMS = (ADULT, DISLOCATED, YOUTH, GRANT, TRADE, VETERANS, RESEA, FARMWORK, REENTRY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One condition of one or more programs: met when any one of `kinds` is proved."""

    rule_id: str
    programs: frozenset[str]
    kinds: frozenset[str]
    label: str
    citations: tuple[Citation, ...]


def _need(
    rule_id: str, programs: set[str] | frozenset[str], kinds: set[str], label: str, *cited: Citation
) -> Need:
    return Need(
        rule_id=rule_id, programs=frozenset(programs), kinds=frozenset(kinds), label=label, citations=cited
    )


NEEDS = (
    _need(
        "PRG-101",
        TITLE_I,
        {"age"},
        gettext_noop("Proof of the date of birth"),
        Citation("cfr-20-680-120", "Adults"),
        Citation("cfr-20-681-210", "Youth who are out of school"),
    ),
    _need(
        "PRG-102",
        TITLE_I,
        {"work_authorization"},
        gettext_noop("Proof of the right to work in the United States"),
        Citation("usc-29-3248", "(a)(5)"),
    ),
    _need(
        "PRG-103",
        TITLE_I,
        {"selective_service"},
        gettext_noop("Registered with the Selective Service, or not asked to be"),
        Citation("usc-29-3249", "(h)"),
    ),
    _need(
        "PRG-104",
        {DISLOCATED},
        {"dislocation", "displaced_homemaker", "military_spouse"},
        gettext_noop("Proof of how the work was lost"),
        Citation("usc-29-3102", "(15)"),
    ),
    _need(
        "PRG-105",
        {GRANT},
        {"grant_group"},
        gettext_noop("Belongs to the people for whom the grant was given"),
        Citation("usc-29-3225", "(c)"),
    ),
    _need(
        "PRG-106",
        {YOUTH},
        {"out_of_school", "in_school"},
        gettext_noop("Whether the young person is in school"),
        Citation("cfr-20-681-210", "Youth who are out of school"),
        Citation("cfr-20-681-220", "Youth who are in school"),
    ),
    _need(
        "PRG-107",
        {YOUTH},
        {"youth_barrier"},
        gettext_noop("A barrier that the law names for youth"),
        Citation("cfr-20-681-210", "Youth who are out of school"),
        Citation("cfr-20-681-220", "Youth who are in school"),
    ),
    _need(
        "PRG-108",
        {TRADE},
        {"trade_certification"},
        gettext_noop("Worker of a group that is certified under the Trade Act"),
        Citation("usc-19-2291", "(a)"),
    ),
    _need(
        "PRG-109",
        {VETERANS},
        {"veteran_service"},
        gettext_noop("Proof of service in the armed forces, or of being the spouse of such a person"),
        Citation("usc-38-4103a", "(a)"),
    ),
    _need(
        "PRG-110",
        {VETERANS},
        {"veteran_barrier"},
        gettext_noop("A significant barrier to work, or another group that the veterans' program serves"),
        Citation("usc-38-4103a", "(a)"),
    ),
    _need(
        "PRG-111",
        {RESEA},
        {"resea_selection"},
        gettext_noop("Chosen for RESEA by the unemployment insurance agency"),
        Citation("usc-42-506", "Reemployment services and eligibility assessments"),
    ),
    _need(
        "PRG-112",
        {FARMWORK},
        {"farmwork"},
        gettext_noop("Farmwork that moves with the season, in the last 12 months"),
        Citation("cfr-20-651-10", "Migrant farmworker; seasonal farmworker"),
    ),
    _need(
        "PRG-113",
        {REENTRY},
        {"reentry_referral"},
        gettext_noop("Comes from the Missouri Re-entry Process"),
        Citation("wp-manual-2024", "WP Enrollment", "Missouri Re-entry Process"),
        Citation("wp-manual-2020", "WP Enrollment", "Missouri Re-entry Process"),
    ),
)


def needs_of(program: str) -> tuple[Need, ...]:
    """What the program asks for, in the order in which staff check it."""
    return tuple(need for need in NEEDS if program in need.programs)
