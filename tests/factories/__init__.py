"""Short makers of records for tests: each gives one saved record with sensible facts; name what the test is about."""

import datetime as dt
import itertools
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator

from peyser.access.actors import actor_for
from peyser.accounts.actor import Actor
from peyser.accounts.choices import Scope
from peyser.accounts.models import RoleAssignment, User
from peyser.eligibility.models import EligibilityFact
from peyser.employers.choices import AccessRight, AccountStatus
from peyser.employers.models import Employer, EmployerContact, TermsAcceptance, VerificationTicket
from peyser.employers.terms import terms_on
from peyser.events.models import Event, Registration
from peyser.job_orders.models import JobOrder
from peyser.kernel.moment import Moment
from peyser.kernel.state_ids import state_id_from_number
from peyser.offices.models import LocalArea, Office, Region
from peyser.participation.models import Enrollment
from peyser.referrals.models import Referral
from peyser.seekers.models import Resume, Seeker, SeekerOccupation
from peyser.visits.models import Visit

ZONE = ZoneInfo("America/Chicago")
TODAY = dt.date(2026, 6, 3)  # a Wednesday
NOON = dt.datetime(2026, 6, 3, 12, 0, tzinfo=ZONE)
PASSWORD = "correct horse battery staple"
WELDER = "51-4121.00"
_count = itertools.count(1)


def moment(at: dt.datetime = NOON) -> Moment:
    return Moment(at=at, on=at.astimezone(ZONE).date())


def office(city: str = "Columbia", **facts: Any) -> Office:
    """A job center in its own local area of one region, the same one for the same city."""
    code = facts.pop("code", city.upper()[:20])
    if found := Office.objects.filter(code=code).first():
        return found
    region, _ = Region.objects.get_or_create(code="CENTRAL", defaults={"name": "Central"})
    area, _ = LocalArea.objects.get_or_create(code=code[:20], defaults={"name": city, "region": region})
    return Office.objects.create(
        **{
            "code": code, "name": f"Missouri Job Center - {city}", "area": area, "city": city,
            "zip_code": "65201", "county": "Boone County", "counties_served": ["Boone County"],
        } | facts
    )  # fmt: skip


def central_office() -> Office:
    return office("Jefferson City", code="CENTRAL-OFFICE", kind="central_office", area=None, counties_served=[])


def user(given_name: str = "Pat", family_name: str = "Doe", **facts: Any) -> User:
    email = facts.pop("email", f"person{next(_count)}@example.org")
    made = User(
        **{"email": email, "given_name": given_name, "family_name": family_name, "joined_at": NOON} | facts
    )
    made.set_password(PASSWORD)
    made.save()
    EmailAddress.objects.create(user=made, email=email, verified=True, primary=True)
    return made


def staff(role: str = "jc_staff", at: Office | None = None, scope: str = Scope.OFFICE, **facts: Any) -> User:
    """A member of staff with one role and (unless told otherwise) a second factor, at an office (default: Columbia)."""
    second_factor = facts.pop("second_factor", True)
    made = user(**facts)
    place = None if scope == Scope.STATE else at or office()
    RoleAssignment.objects.create(
        user=made,
        role=role,
        scope=scope,
        office=place,
        area=place.area if place else None,
        region=place.area.region if place and place.area else None,
        began_on=dt.date(2020, 1, 1),
    )
    if second_factor:
        Authenticator.objects.create(user=made, type=Authenticator.Type.TOTP, data={"secret": "unused"})
    return made


def actor_of(person: User, on: dt.date = TODAY) -> Actor:
    return actor_for(person, on=on)


def staff_actor(role: str = "jc_staff", at: Office | None = None, scope: str = Scope.OFFICE) -> Actor:
    return actor_of(staff(role, at, scope))


def seeker(**facts: Any) -> Seeker:
    """A seeker of the Columbia center with a finished profile: a welder of three years, high school, car license."""
    number = next(_count)
    with_user = facts.pop("with_user", True)
    codes = facts.pop("occupations", {WELDER: 36})
    resume = facts.pop("resume", {})
    made = Seeker.objects.create(
        **{
            "state_id": state_id_from_number(1_000_000 + number), "given_name": "Ada", "family_name": "Lopez",
            "born_on": dt.date(1990, 4, 5), "zip_code": "65201", "city": "Columbia", "state": "MO",
            "phone": "5735550100", "home_office": facts.get("home_office") or office(), "may_work_in_us": True,
            "education": 1, "driver_licence": "standard", "travel_miles": 30, "wants_full_time": True,
            "registered_at": NOON, "profile_completed_at": NOON, "updated_at": NOON,
            "user": user("Ada", "Lopez") if with_user else None,
        } | facts
    )  # fmt: skip
    Resume.objects.create(
        **{
            "seeker": made, "headline": "Welder", "skill_codes": [], "is_online": True,
            "completed_at": NOON, "updated_at": NOON,
        } | resume
    )  # fmt: skip
    for code, months in codes.items():
        SeekerOccupation.objects.create(seeker=made, onet_code=code, months=months, confirmed=True)
    return made


def fact(person: Seeker, kind: str, **facts: Any) -> EligibilityFact:
    """A fact of the person, proved by a paper seen today."""
    given = {"paper": "staff_knowledge", "remark": "Seen", "seen_on": TODAY, "recorded_at": NOON} | facts
    return EligibilityFact.objects.create(seeker=person, kind=kind, **given)


def enrolled(person: Seeker | None = None, complete: bool = True, **facts: Any) -> Seeker:
    """A seeker with an open Wagner-Peyser enrollment since the start of the year."""
    person = person or seeker()
    since = dt.date(2026, 1, 5)
    Enrollment.objects.create(
        **{
            "seeker": person, "program": "WP", "status": "complete" if complete else "registered",
            "completed_on": since if complete else None, "registered_on": since, "office": person.home_office,
            "case_manager": facts.get("case_manager") or staff("case_manager", person.home_office),
        } | facts
    )  # fmt: skip
    return person


def employer(enabled: bool = True, **facts: Any) -> Employer:
    """An employer with one contact who can sign in; validated, or waiting with an open ticket."""
    number = next(_count)
    made = Employer.objects.create(
        **{
            "legal_name": f"Harbor Mill {number} LLC", "city": "Columbia", "state": "MO", "zip_code": "65201",
            "phone": "5735550199", "office": facts.get("office") or office(), "registered_at": NOON,
            "status": AccountStatus.ACTIVE if enabled else AccountStatus.PENDING_VERIFICATION,
            "access_right": AccessRight.ENABLED if enabled else AccessRight.PENDING_VERIFICATION,
        } | facts
    )  # fmt: skip
    EmployerContact.objects.create(
        employer=made, user=user("Erin", "Boss"), name="Erin Boss", email="erin@example.org", phone="5735550199",
        privileges=["post", "results", "manage"], is_primary=True,
    )  # fmt: skip
    TermsAcceptance.objects.create(
        employer=made, version=terms_on(TODAY).version, accepted_name="Erin Boss", accepted_at=NOON
    )
    if not enabled and made.status == AccountStatus.PENDING_VERIFICATION:
        VerificationTicket.objects.create(employer=made, opened_at=NOON, due_at=NOON + dt.timedelta(hours=48))
    return made


def employer_user(made: Employer) -> User:
    return made.contacts.get(is_primary=True).user


def order(**facts: Any) -> JobOrder:
    """An open order of a validated employer for a welder in Columbia."""
    number = next(_count)
    owner = facts.pop("employer", None) or employer()
    return JobOrder.objects.create(
        **{
            "number": f"MO-{9_000_000 + number}", "employer": owner, "office": owner.office, "status": "open",
            "title": "Welder", "description": "Weld steel parts and check them.", "onet_code": WELDER,
            "worksite_city": "Columbia", "worksite_state": "MO", "worksite_zip": "65201", "wage_min": Decimal("20.00"),
            "wage_unit": "hour", "hours_per_week": 40, "hiring_requirements": ["none"],
            "application_methods": ["phone"], "application_phone": "5735550142", "received_at": NOON,
            "entered_at": NOON, "open_on": dt.date(2026, 6, 1),
        } | facts
    )  # fmt: skip


def referral(person: Seeker | None = None, job: JobOrder | None = None, **facts: Any) -> Referral:
    """An issued referral that waits for its result."""
    person, job = person or enrolled(), job or order()
    return Referral.objects.create(
        **{
            "seeker": person, "job_order": job, "status": "issued", "consent": "in_person", "consent_at": NOON,
            "issued_on": TODAY, "office": job.office,
        } | facts
    )  # fmt: skip


def event(**facts: Any) -> Event:
    """A job search workshop of the Columbia center next Monday from 10 to 12, with twenty seats."""
    starts_at = facts.pop("starts_at", dt.datetime(2026, 6, 8, 10, 0, tzinfo=ZONE))
    return Event.objects.create(
        **{
            "kind": "workshop", "category": "job_search", "title": "Find a job online",
            "title_es": "Busque empleo en línea", "office": facts.get("office") or office(), "place": "Room 2",
            "time_zone": "America/Chicago", "starts_at": starts_at, "ends_at": starts_at + dt.timedelta(hours=2),
            "capacity": 20, "changed_at": NOON,
        } | facts
    )  # fmt: skip


def visit(**facts: Any) -> Visit:
    """Somebody who came to the Columbia center at noon to find work and waits."""
    return Visit.objects.create(
        **{
            "office": facts.get("office") or office(), "name": "Ada Lopez", "born_on": dt.date(1990, 4, 5),
            "purposes": ["find_work"], "on": moment().on, "arrived_at": NOON,
        } | facts
    )  # fmt: skip


def registration(at: Event, person: Seeker | None = None, **facts: Any) -> Registration:
    """A seat at an event, taken by an enrolled seeker."""
    status = facts.get("status", "registered")
    order = at.registrations.count() + 1 if status == "waiting" else None
    return Registration.objects.create(
        **{
            "event": at, "seeker": person or enrolled(), "status": status, "waiting_order": order,
            "registered_at": NOON,
        } | facts
    )  # fmt: skip
