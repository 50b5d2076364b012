"""The seekers of the demo state: who they are, where they live, what they look for."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from peyser.accounts.choices import Channel
from peyser.demo import contacts, logins
from peyser.demo.market import INDUSTRIES, Work, hourly
from peyser.demo.names import pick
from peyser.demo.places import HOME_ZIP, STATE, Place
from peyser.demo.rows.accounts import EmailAddressRow, UserRow
from peyser.demo.rows.seekers import SeekerRow, SocialSecurityNumberRow
from peyser.demo.world import World
from peyser.kernel.state_ids import state_id_from_number
from peyser.seekers.choices import DriverLicence, Education, Shift, VeteranStatus
from peyser.seekers.sealing import finder, seal

SPANISH_SHARE, SPANISH_NAMES_AMONG_ENGLISH = 0.12, 0.05
SSN_SHARE = 0.6
AT_HOME_EMPLOYER = 0.4
PROFILE_SHARE = 0.82
BY_STAFF_SHARE = 0.35
VETERANS = ((0.015, VeteranStatus.DISABLED), (0.06, VeteranStatus.VETERAN), (0.068, VeteranStatus.SPOUSE))
SCHOOLING = (
    Education.NONE, Education.NONE, Education.HIGH_SCHOOL, Education.HIGH_SCHOOL, Education.HIGH_SCHOOL,
    Education.HIGH_SCHOOL, Education.HIGH_SCHOOL, Education.HIGH_SCHOOL, Education.SOME_COLLEGE,
    Education.SOME_COLLEGE, Education.SOME_COLLEGE, Education.CERTIFICATE, Education.ASSOCIATE, Education.ASSOCIATE,
    Education.BACHELOR, Education.BACHELOR, Education.MASTER,
)  # fmt: skip
MILES = (10, 15, 20, 25, 25, 30, 40, 50, 60)
CHANNELS = (Channel.INBOX, Channel.EMAIL, Channel.EMAIL, Channel.TEXT, Channel.MAIL)
SHIFTS = (Shift.ANY, Shift.ANY, Shift.DAY, Shift.DAY, Shift.EVENING, Shift.NIGHT)
YOUNGEST, AGE_SPAN = 17, 50
DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Known:
    """A seeker whom one can sign in as: always with this name, in this place and at this point of the way."""

    email: str
    given_name: str
    family_name: str
    language: str
    zip_code: str
    onet_code: str
    is_enrolled: bool


KNOWN = (
    Known(logins.SEEKER, "Jordan", "Miller", "en", HOME_ZIP, "53-7065.00", is_enrolled=True),
    Known(logins.SEEKER_ES, "Rosa", "Hernández", "es", "65202", "37-2011.00", is_enrolled=False),
)


@dataclass(slots=True)
class Person:
    """A seeker while the demo state is made; a day is an ordinal. `completed` is None while the profile is open."""

    id: int
    known: Known | None
    user_id: int | None
    given_name: str
    family_name: str
    language: str
    email: str
    phone: str
    place: Place
    office_id: int
    work: Work
    born: int
    registered: int
    minute: int
    registered_by_id: int | None
    completed: int | None
    may_work: bool | None
    veteran: str
    education: int | None
    driver: str
    miles: int | None
    wage: str | None
    shift: str
    full_time: bool | None
    channel: str
    relocates: bool
    months_by_code: dict[str, int] = field(default_factory=dict)
    skills: list[str] = field(default_factory=list)
    licences: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    resume_online: bool = False
    is_active: bool = True
    last_seen: int = 0
    referred_to: set[int] = field(default_factory=set)

    @property
    def born_on(self) -> dt.date:
        return dt.date.fromordinal(self.born)

    @property
    def state_id(self) -> str:
        return state_id_from_number(self.id)

    def age(self, day: int) -> int:
        return int((day - self.born) / DAYS_A_YEAR)


def draw_person(world: World, dice: Random, number: int) -> Person:
    """The next seeker, with an account to sign in where the person has one; the record is written later."""
    calendar, random = world.calendar, dice.random
    known = KNOWN[number] if number < len(KNOWN) else None
    language = known.language if known else ("es" if random() < SPANISH_SHARE else "en")
    hispanic = language == "es" or random() < SPANISH_NAMES_AMONG_ENGLISH
    names = world.names.spanish if hispanic else world.names.english
    place = world.map.by_zip[known.zip_code] if known else world.map.draw(dice)
    registered, by_staff = _registration(world, dice, place, known)
    completed = registered if known or random() < PROFILE_SHARE else None
    work = world.market.of(known.onet_code) if known else _work(world, dice, place)
    born = registered - int((YOUNGEST + AGE_SPAN * random() ** 1.3) * DAYS_A_YEAR)
    person = Person(
        id=world.sheet.next_id[SeekerRow](),
        known=known,
        user_id=None,
        given_name=known.given_name if known else pick(dice, names.given),
        family_name=known.family_name if known else pick(dice, names.family),
        language=language,
        email="",
        phone=contacts.phone(dice) if random() < 0.85 or completed else "",
        place=place,
        office_id=place.office_id,
        work=work,
        born=born,
        registered=registered,
        minute=8 * 60 + int(random() * 420),
        registered_by_id=world.roster.one(place.office_id, "jc_staff", dice) if by_staff else None,
        completed=completed,
        may_work=True if known or random() < 0.95 else None if random() < 0.6 else False,
        veteran=_veteran_status(random()),
        education=_education(dice, work) if completed else None,
        driver=_driver(dice, work) if completed else "",
        miles=pick(dice, MILES) if completed else None,
        wage=hourly(work.pay * (0.8 + 0.25 * random())) if completed and random() < 0.9 else None,
        shift=pick(dice, SHIFTS),
        full_time=random() < 0.82 if completed else None,
        channel=pick(dice, CHANNELS),
        relocates=random() < 0.06,
        last_seen=registered,
    )
    _open_account(world, dice, person, calendar.at(registered, person.minute))
    return person


def write_person(world: World, dice: Random, person: Person) -> None:
    """Write the seeker's record, and the sealed number of those who gave one."""
    calendar = world.calendar
    streets = world.names.english.streets
    available = calendar.iso(calendar.today + int(dice.random() * 30)) if dice.random() < 0.04 else None
    seen = person.last_seen
    world.sheet.add(
        SeekerRow(
            person.id, person.state_id, person.user_id, person.given_name, person.family_name,
            calendar.iso(person.born), person.email, person.phone,
            f"{100 + int(dice.random() * 8900)} {pick(dice, streets)}" if person.completed else "",
            person.place.city, person.place.state, person.place.zip_code, person.language, person.channel,
            person.office_id, person.may_work, person.veteran, person.education, person.driver, person.miles,
            person.relocates, person.wage, person.shift, person.full_time, available, person.is_active,
            calendar.at(person.registered, person.minute), person.registered_by_id,
            calendar.at(person.completed, person.minute + 45) if person.completed else None,
            calendar.at(seen, person.minute + 45),
        )
    )  # fmt: skip
    if dice.random() < SSN_SHARE:
        digits = contacts.made_up_ssn(person.id + world.plan.seed * contacts.SSN_SERIALS)
        sealed, key_id = seal(digits)
        row_id = world.sheet.next_id[SocialSecurityNumberRow]()
        world.sheet.add(SocialSecurityNumberRow(row_id, person.id, sealed, key_id, finder(digits)))


def _registration(world: World, dice: Random, place: Place, known: Known | None) -> tuple[int, bool]:
    """The day, more often a late one; whether staff registered the person, as they do those of other states."""
    calendar = world.calendar
    if known is not None:
        return calendar.workday(calendar.today - 50), False
    span = calendar.last_workday - calendar.beginning
    day = calendar.beginning + int(span * dice.random() ** 0.7)
    by_staff = dice.random() < BY_STAFF_SHARE or place.state != STATE
    return (calendar.workday(day) if by_staff else day), by_staff


def _work(world: World, dice: Random, place: Place) -> Work:
    """What somebody does; near the demo's own employer many people do the work that it offers."""
    if place.office_id == world.map.by_zip[HOME_ZIP].office_id and dice.random() < AT_HOME_EMPLOYER:
        return world.market.draw_work_in(INDUSTRIES[0], dice)
    return world.market.draw_work(dice)


def _veteran_status(draw: float) -> str:
    return next((status for below, status in VETERANS if draw < below), VeteranStatus.NONE)


def _education(dice: Random, work: Work) -> int:
    schooling = pick(dice, SCHOOLING)
    return int(max(schooling, work.education) if dice.random() < 0.85 else schooling)


def _driver(dice: Random, work: Work) -> str:
    if work.driver and dice.random() < 0.9:
        return work.driver
    draw = dice.random()
    if draw < 0.14:
        return DriverLicence.NONE
    return DriverLicence.CDL_A if draw > 0.97 else DriverLicence.STANDARD


def _open_account(world: World, dice: Random, person: Person, at: str) -> None:
    """People who register by themselves have an account; of the others, some give only an e-mail address."""
    by_staff = person.registered_by_id is not None
    draw = dice.random()
    if person.known:
        person.email = person.known.email
    elif not by_staff or draw < 0.6:
        person.email = f"{contacts.mail_name(person.given_name, person.family_name)}.{person.id}@example.org"
    if by_staff and draw > 0.2:
        return
    sheet = world.sheet
    user_id = person.user_id = sheet.next_id[UserRow]()
    sheet.add(
        UserRow(
            user_id,
            world.password_hash,
            person.email,
            person.given_name,
            person.family_name,
            person.language,
            at,
        )
    )
    sheet.add(EmailAddressRow(sheet.next_id[EmailAddressRow](), user_id, person.email))
