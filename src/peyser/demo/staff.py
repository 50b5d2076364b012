"""The staff of the demo state: every role of `accounts.choices`, in the places where it works."""

from collections import defaultdict
from dataclasses import dataclass, field
from random import Random

from peyser.accounts.choices import Role, Scope
from peyser.demo import logins
from peyser.demo.calendar import Calendar
from peyser.demo.names import NameBook, pick
from peyser.demo.plan import Plan
from peyser.demo.rows.accounts import EmailAddressRow, RoleAssignmentRow, UserRow
from peyser.demo.sheet import Sheet
from peyser.offices.models import LocalArea, Office, Region

# In every how-many-th job center somebody with this role works.
EVERY_CENTER = {
    Role.REFERRAL_REVIEWER: 1, Role.OFFICE_MANAGER: 1, Role.FUNCTIONAL_LEADER: 1, Role.DVOP: 2, Role.LVER: 4,
    Role.TRADE_REP: 5, Role.CENTER_DIRECTOR: 3, Role.PARTNER: 3,
}  # fmt: skip
STAFF_PER_CENTER = 2
AGENTS = 4


@dataclass(slots=True)
class Roster:
    """Ids of users: by office and role, by region and role, and by role for those who serve the whole state."""

    by_office: dict[int, dict[str, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    by_region: dict[int, int] = field(default_factory=dict)
    by_role: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    agents_office_id: int = 0
    central_office_id: int = 0
    region_of_office: dict[int, int] = field(default_factory=dict)

    def one(self, office_id: int, role: str, dice: Random) -> int:
        """Somebody with this role in the office; in an office without one, its first job center staff."""
        there = self.by_office[office_id][role] or self.by_office[office_id][Role.JC_STAFF]
        return there[int(dice.random() * len(there))]

    def regional_manager(self, office_id: int) -> int:
        return self.by_region[self.region_of_office[office_id]]


class Hiring:
    """Writes one member of staff after the other."""

    def __init__(
        self, *, plan: Plan, names: NameBook, calendar: Calendar, sheet: Sheet, password_hash: str
    ) -> None:
        self.names, self.calendar, self.sheet, self.password_hash = (
            names.english,
            calendar,
            sheet,
            password_hash,
        )
        self.dice = plan.stream("staff")

    def hire(
        self,
        email: str,
        *roles: str,
        scope: str,
        office_id: int | None = None,
        area_id: int | None = None,
        region_id: int | None = None,
    ) -> int:
        """Add a member of staff with these roles in one place; returns the user's id."""
        dice, calendar, sheet = self.dice, self.calendar, self.sheet
        began = calendar.beginning - 1 - int(dice.random() * 300)
        user_id = sheet.next_id[UserRow]()
        given, family = pick(dice, self.names.given), pick(dice, self.names.family)
        joined, seen = (
            calendar.at(began, 9 * 60),
            calendar.at(calendar.last_workday, 8 * 60 + int(dice.random() * 60)),
        )
        sheet.add(UserRow(user_id, self.password_hash, email, given, family, "en", joined, seen))
        sheet.add(EmailAddressRow(sheet.next_id[EmailAddressRow](), user_id, email))
        for role in roles:
            row_id = sheet.next_id[RoleAssignmentRow]()
            since = calendar.iso(began)
            sheet.add(RoleAssignmentRow(row_id, user_id, role, scope, office_id, area_id, region_id, since))
        return user_id


def hire_staff(hiring: Hiring, *, case_managers: int) -> Roster:
    """All the staff; every role of the state is held by somebody."""
    roster = Roster()
    centers = list(Office.objects.filter(kind=Office.Kind.JOB_CENTER).select_related("area").order_by("pk"))
    for position, center in enumerate(centers):
        _staff_center(hiring, roster, center, position, case_managers)
        if center.area is not None:
            roster.region_of_office[center.pk] = center.area.region_id
    for region in Region.objects.order_by("pk"):
        email = logins.address(logins.REGION_ADDRESSES[Role.REGIONAL_MANAGER], region.code.lower())
        roster.by_region[region.pk] = hiring.hire(
            email, Role.REGIONAL_MANAGER, scope=Scope.REGION, region_id=region.pk
        )
    for area in LocalArea.objects.order_by("pk"):
        for role, word in logins.AREA_ADDRESSES.items():
            email = logins.address(word, area.code.lower())
            roster.by_role[role].append(hiring.hire(email, role, scope=Scope.AREA, area_id=area.pk))
    _staff_central_office(hiring, roster)
    return roster


def _staff_center(hiring: Hiring, roster: Roster, center: Office, position: int, case_managers: int) -> None:
    place = center.code.lower()
    numbers = {Role.JC_STAFF: STAFF_PER_CENTER, Role.CASE_MANAGER: case_managers}
    numbers |= {role: 1 for role, every in EVERY_CENTER.items() if position % every == 0}
    for role, word in logins.OFFICE_ADDRESSES.items():
        for number in range(1, numbers.get(role, 0) + 1):
            backup = [Role.REFERRAL_REVIEWER] if role == Role.JC_STAFF and number == STAFF_PER_CENTER else []
            email = logins.address(word, place, number)
            user_id = hiring.hire(email, role, *backup, scope=Scope.OFFICE, office_id=center.pk)
            roster.by_office[center.pk][role].append(user_id)


def _staff_central_office(hiring: Hiring, roster: Roster) -> None:
    """Who serves the whole state keeps a desk: the support unit's, the coordinator's own unit or the central office."""
    units = {office.code: office.pk for office in Office.objects.exclude(kind=Office.Kind.JOB_CENTER)}
    central = Office.objects.filter(kind=Office.Kind.CENTRAL_OFFICE).order_by("pk")[0].pk
    support = Office.objects.filter(kind=Office.Kind.CUSTOMER_SUPPORT).order_by("pk")[0].pk
    desks = {
        Role.CSU_AGENT: support,
        Role.CSU_LEAD: support,
        Role.FLC_COORDINATOR: units.get("FOREIGN-LABOR", central),
        Role.SMA: units.get("MONITOR-ADVOCATE", central),
    }
    roster.agents_office_id, roster.central_office_id = support, central
    for role, word in logins.STATE_ADDRESSES.items():
        for number in range(1, (AGENTS if role == Role.CSU_AGENT else 1) + 1):
            email, desk = logins.address(word, number=number), desks.get(role, central)
            roster.by_role[role].append(hiring.hire(email, role, scope=Scope.STATE, office_id=desk))
