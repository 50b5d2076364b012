"""The employers of the demo state: every account status, with contacts, accepted terms and verifications."""

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from peyser.demo import contacts, logins, words
from peyser.demo.firms import Firm, Firms
from peyser.demo.market import INDUSTRIES
from peyser.demo.names import pick
from peyser.demo.places import HOME_ZIP, Place
from peyser.demo.rows.accounts import EmailAddressRow, UserRow
from peyser.demo.rows.employers import EmployerContactRow, EmployerRow, TermsAcceptanceRow
from peyser.demo.sheet import array
from peyser.demo.verifications import Verification, verify
from peyser.demo.world import World
from peyser.employers.choices import AcceptedHow, AccessRight, AccountStatus
from peyser.employers.terms import terms_on

ACCESS = {
    AccountStatus.PENDING_VERIFICATION: AccessRight.PENDING_VERIFICATION,
    AccountStatus.ACTIVE: AccessRight.ENABLED,
    AccountStatus.DENIED: AccessRight.DISABLED,
    AccountStatus.INACTIVE: AccessRight.DISABLED,
}
HOW_OFTEN = {  # among a hundred employers without a part of their own; services end by a case
    AccountStatus.ACTIVE: 90, AccountStatus.INACTIVE: 5, AccountStatus.DENIED: 3,
    AccountStatus.PENDING_VERIFICATION: 2,
}  # fmt: skip
STATUSES, SUMS = tuple(HOW_OFTEN), list(accumulate(HOW_OFTEN.values()))
MADE_BY_STAFF = 0.25


@dataclass(frozen=True, slots=True)
class Part:
    """An employer that the demo state must have, whatever its size. `at_home`: where the demo's own staff work."""

    key: str
    naics: str
    status: str
    name: str = ""
    login: str = ""
    contact: str = ""
    at_home: bool = False
    is_late: bool = False
    known_to_discriminate: bool = False


PARTS = (
    Part("verified", "493110", AccountStatus.ACTIVE, "Two Rivers Fulfillment", logins.EMPLOYER, "Casey Morgan",
         at_home=True),
    Part("pending", "722511", AccountStatus.PENDING_VERIFICATION, "Katy Trail Kitchen",
         logins.EMPLOYER_PENDING, "Robin Ellis", at_home=True),
    Part("late", "561720", AccountStatus.PENDING_VERIFICATION, is_late=True),
    Part("waiting", "445110", AccountStatus.PENDING_VERIFICATION),
    Part("denied", "561422", AccountStatus.DENIED),
    Part("inactive", "721110", AccountStatus.INACTIVE),
    Part("discontinued", "236220", AccountStatus.ACTIVE),
    Part("discriminates", "561730", AccountStatus.ACTIVE, known_to_discriminate=True),
    Part("dispute", "332710", AccountStatus.ACTIVE, at_home=True),
    Part("strike", "311612", AccountStatus.ACTIVE),
    Part("farm", "111219", AccountStatus.ACTIVE),
    Part("landscaper", "561730", AccountStatus.ACTIVE),
    Part("dispensary", "445110", AccountStatus.ACTIVE),
    Part("confidential", "493110", AccountStatus.ACTIVE, at_home=True),
)  # fmt: skip


def found_firms(world: World) -> Firms:
    """Write all employers; at least one in every account status."""
    firms = Firms()
    dice = world.plan.stream("employers")
    for number in range(max(world.plan.employers, len(PARTS))):
        part = PARTS[number] if number < len(PARTS) else None
        firm = _found(world, dice, number, part or _any_part(world, dice))
        firms.all.append(firm)
        if part is not None:
            firms.by_part[part.key] = firm
        else:
            firms.by_status[firm.status].append(firm)
    return firms


def _any_part(world: World, dice: Random) -> Part:
    status = STATUSES[bisect(SUMS, dice.random() * SUMS[-1])]
    return Part("", world.market.draw_industry(dice).naics, status, is_late=dice.random() < 0.25)


def _found(world: World, dice: Random, number: int, part: Part) -> Firm:
    industry = next(industry for industry in INDUSTRIES if industry.naics == part.naics)
    place = world.map.by_zip[HOME_ZIP] if part.at_home else world.map.draw_at_home(dice)
    name = part.name or f"{pick(dice, world.names.english.family)} {pick(dice, industry.names)}"
    verification = _verification(world, dice, place, part)
    firm_id = world.sheet.next_id[EmployerRow]()
    contact = _contact(world, dice, firm_id, part, verification)
    firm = Firm(
        id=firm_id,
        name=name,
        status=part.status,
        industry=industry,
        place=place,
        office_id=place.office_id,
        contact_id=contact.id,
        contact_user_id=contact.user_id,
        email=contact.email,
        phone=contact.phone,
        registered=verification.day,
        discriminates=part.known_to_discriminate,
    )
    _write(world, dice, number, firm, part, verification)
    verify(world, dice, firm, verification)
    return firm


def _verification(world: World, dice: Random, place: Place, part: Part) -> Verification:
    calendar = world.calendar
    if part.status == AccountStatus.PENDING_VERIFICATION:
        day = calendar.workday(calendar.today - 6) if part.is_late else calendar.yesterday
    else:
        latest = calendar.workday(calendar.today - 10)
        # The employers with a part are as old as the demo state, so that their orders have had time to run.
        span = 60 if part.key else latest - calendar.beginning
        day = calendar.workday(calendar.beginning + int(dice.random() * span))
    by_staff = not part.login and day == calendar.workday(day) and dice.random() < MADE_BY_STAFF
    staff_id = world.roster.one(place.office_id, "jc_staff", dice) if by_staff else None
    minute = (15 if part.status == AccountStatus.PENDING_VERIFICATION else 8) * 60 + int(dice.random() * 100)
    return Verification(day=day, minute=minute, opened_by_id=staff_id)


def _contact(world: World, dice: Random, firm_id: int, part: Part, opened: Verification) -> EmployerContactRow:
    names, sheet = world.names.english, world.sheet
    full_name = part.contact or f"{pick(dice, names.given)} {pick(dice, names.family)}"
    given, _, family = full_name.rpartition(" ")
    email = part.login or f"{contacts.mail_name(given, family)}.{firm_id}@example.com"
    at = world.calendar.at(opened.day, opened.minute)
    user_id = None
    if opened.opened_by_id is None:
        user_id = sheet.next_id[UserRow]()
        sheet.add(UserRow(user_id, world.password_hash, email, given, family, "en", at))
        sheet.add(EmailAddressRow(sheet.next_id[EmailAddressRow](), user_id, email))
    row = EmployerContactRow(
        id=sheet.next_id[EmployerContactRow](),
        employer_id=firm_id,
        user_id=user_id,
        name=full_name,
        title=pick(dice, words.JOB_TITLES),
        email=email,
        phone=contacts.phone(dice),
        privileges=array(("post", "results", "manage")),
        is_primary=True,
    )
    sheet.add(row)
    version = terms_on(world.calendar.date(opened.day)).version
    terms_id = sheet.next_id[TermsAcceptanceRow]()
    how = AcceptedHow.ONLINE if opened.opened_by_id is None else AcceptedHow.PHONE
    sheet.add(TermsAcceptanceRow(terms_id, firm_id, version, user_id, full_name, at, how, opened.opened_by_id))
    return row


def _write(world: World, dice: Random, number: int, firm: Firm, part: Part, opened: Verification) -> None:
    calendar = world.calendar
    form = pick(dice, words.LEGAL_FORMS)
    was_active = part.status not in (AccountStatus.PENDING_VERIFICATION, AccountStatus.DENIED)
    world.sheet.add(
        EmployerRow(
            id=firm.id,
            legal_name=f"{firm.name} {form}".strip(),
            trade_name=firm.name if form else "",
            fein=contacts.fein(number),
            naics=part.naics,
            street=f"{100 + int(dice.random() * 8900)} {pick(dice, world.names.english.streets)}",
            city=firm.place.city,
            state=firm.place.state,
            zip_code=firm.place.zip_code,
            phone=firm.phone,
            website=f"https://www.example.com/{firm.id}" if dice.random() < 0.6 else "",
            status=part.status,
            access_right=ACCESS[AccountStatus(part.status)],
            office_id=firm.office_id,
            is_agricultural=firm.industry.is_farm,
            known_to_discriminate=False,
            registered_at=calendar.at(opened.day, opened.minute),
            registered_by_id=opened.opened_by_id,
            verified_at=calendar.at(opened.closed_on(calendar), opened.minute + 60) if was_active else None,
            verified_by_id=opened.agent(world.roster) if was_active else None,
            source="staff" if opened.opened_by_id else "self",
        )
    )
