"""The grounds on which services to an employer are discontinued: the manual's four and the federal eight."""

from dataclasses import dataclass

from peyser.kernel.words import gettext_noop
from peyser.rulebook.sources import Citation

SECTION = "Discontinuation of Services"


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground by its key, in our words, with the place that gives it."""

    key: str
    text: str
    citation: Citation


def _manual(key: str, text: str, quote: str) -> Ground:
    return Ground(key, text, Citation("wp-manual-2024", SECTION, quote))


def _federal(number: int, key: str, text: str) -> Ground:
    return Ground(key, text, Citation("cfr-20-658-501", f"(a)({number})"))


GROUNDS = (
    _manual(
        "order_not_altered",
        gettext_noop("Refuses to change or withdraw an order against employment law"),
        "refuses to alter or withdraw a job order containing specifications which are contrary",
    ),
    _manual(
        "violation_determined",
        gettext_noop("An enforcement agency finally found a violation of employment law"),
        "found by a final determination by an appropriate enforcement agency",
    ),
    _manual(
        "repeated_initiation",
        gettext_noop("Has often caused us to start ending services"),
        "Employer has repeatedly caused the initiation of discontinuation of services",
    ),
    _manual(
        "h2_rules_violated",
        gettext_noop("Violated the rules of H-2A or H-2B"),
        "Employer has violated rules associated with the H-2A or H-2B process.",
    ),
    _federal(
        1, "federal_unlawful_order", gettext_noop("Federal 1: does not correct or withdraw an unlawful order")
    ),
    _federal(2, "federal_no_assurance", gettext_noop("Federal 2: gives no assurance that the job is lawful")),
    _federal(3, "federal_misrepresented", gettext_noop("Federal 3: the job was not as the order said")),
    _federal(4, "federal_final_finding", gettext_noop("Federal 4: a final finding of an agency, or debarment")),
    _federal(5, "federal_es_rules", gettext_noop("Federal 5: violated the rules of the Employment Service")),
    _federal(
        6, "federal_refused_workers", gettext_noop("Federal 6: refused qualified workers from other states")
    ),
    _federal(7, "federal_no_field_check", gettext_noop("Federal 7: does not let us check the workplace")),
    _federal(8, "federal_repeated", gettext_noop("Federal 8: has often caused us to start ending services")),
)
GROUND_KEYS = frozenset(ground.key for ground in GROUNDS)
