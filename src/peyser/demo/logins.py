"""The people of the demo state whom one can sign in as. Reads no settings and no database."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from peyser.accounts.choices import Role

PASSWORD = "demo state of missouri"  # noqa: S105 - printed on the first page of every demo, on purpose
DOMAIN = "peyser.example"
HOME = "columbia"
SEEKER = f"seeker@{DOMAIN}"
SEEKER_ES = f"buscador@{DOMAIN}"
EMPLOYER = f"employer@{DOMAIN}"
EMPLOYER_PENDING = f"employer.pending@{DOMAIN}"

# How the e-mail address of a role begins: in an office it goes on with the office, `staff.joplin@...`.
OFFICE_ADDRESSES = {
    Role.JC_STAFF: "staff",
    Role.CASE_MANAGER: "case.manager",
    Role.REFERRAL_REVIEWER: "reviewer",
    Role.OFFICE_MANAGER: "manager",
    Role.FUNCTIONAL_LEADER: "leader",
    Role.DVOP: "dvop",
    Role.LVER: "lver",
    Role.TRADE_REP: "trade",
    Role.CENTER_DIRECTOR: "director",
    Role.PARTNER: "partner",
}
REGION_ADDRESSES = {Role.REGIONAL_MANAGER: "region"}
AREA_ADDRESSES = {Role.LWDB: "board", Role.OPERATOR: "operator"}
STATE_ADDRESSES = {
    Role.CSU_AGENT: "support",
    Role.CSU_LEAD: "support.lead",
    Role.FLC_COORDINATOR: "foreign.labor",
    Role.SMA: "monitor.advocate",
    Role.EO_OFFICER: "equal.opportunity",
    Role.WP_COORDINATOR: "wagner.peyser",
    Role.MONITOR_READONLY: "monitor",
    Role.POLICY_ADMIN: "policy",
    Role.SYSADMIN: "sysadmin",
}
HOME_REGION, HOME_AREA = "central-se", "cen"


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """One person to sign in as; `label` is in the language of whoever reads it."""

    label: Any
    email: str


def address(beginning: str, place: str = "", number: int = 1) -> str:
    """The e-mail address of the n-th person with this work in this place."""
    local = ".".join(part for part in (beginning, place) if part)
    return f"{local}{number if number > 1 else ''}@{DOMAIN}"


LOGINS = (
    DemoLogin(_("Job seeker"), SEEKER),
    DemoLogin(_("Job seeker who reads Spanish"), SEEKER_ES),
    DemoLogin(_("Employer, verified"), EMPLOYER),
    DemoLogin(_("Employer, waiting for verification"), EMPLOYER_PENDING),
    *(DemoLogin(role.label, address(word, HOME)) for role, word in OFFICE_ADDRESSES.items()),
    *(DemoLogin(role.label, address(word, HOME_REGION)) for role, word in REGION_ADDRESSES.items()),
    *(DemoLogin(role.label, address(word, HOME_AREA)) for role, word in AREA_ADDRESSES.items()),
    *(DemoLogin(role.label, address(word)) for role, word in STATE_ADDRESSES.items()),
)


def demo_logins() -> list[tuple[str, str, str]]:
    """Whom one can sign in as: (what they are, e-mail, password), seekers first, then employers and every role."""
    return [(str(login.label), login.email, PASSWORD) for login in LOGINS]
