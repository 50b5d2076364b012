"""The agencies that enforce employment laws, to whom a suspected violation is referred."""

from dataclasses import dataclass

from peyser.kernel.words import gettext_noop


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency by its key, its own name, and the laws that it enforces, in our words."""

    key: str
    name: str
    enforces: str


AGENCIES = (
    Agency("eeoc", "U.S. Equal Employment Opportunity Commission", gettext_noop("discrimination, federal law")),
    Agency("mchr", "Missouri Commission on Human Rights", gettext_noop("discrimination, state law")),
    Agency("whd", "U.S. Department of Labor, Wage and Hour Division", gettext_noop("pay, hours, child labor")),
    Agency("dls", "Missouri Division of Labor Standards", gettext_noop("pay and child labor, state law")),
    Agency("osha", "Occupational Safety and Health Administration", gettext_noop("safety and health at work")),
    Agency("ofccp", "Office of Federal Contract Compliance Programs", gettext_noop("federal contractors")),
    Agency("nlrb", "National Labor Relations Board", gettext_noop("unions and labor relations")),
)
AGENCY_KEYS = frozenset(agency.key for agency in AGENCIES)
