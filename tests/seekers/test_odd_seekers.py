"""What no record can hold, at every door of a seeker's and an employer's record: a message at the field, no failure."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from peyser.accounts.actor import VISITOR
from peyser.accounts.models import User
from peyser.casenotes.actions.write import write_employer_note, write_seeker_note
from peyser.compliance.actions.override import override_rule
from peyser.employers.actions.register import EmployerDetails, register_employer
from peyser.employers.actions.verify import deny_employer, log_call, validate_employer
from peyser.employers.models import Employer, VerificationTicket
from peyser.kernel.errors import BadInput
from peyser.referrals.actions.issue import deny_referral, issue_referral
from peyser.referrals.actions.result import Hire, result_referral
from peyser.referrals.facts import Terms
from peyser.seekers.actions import profile
from peyser.seekers.actions.assist import assist_seeker
from peyser.seekers.actions.register import SeekerDetails, register_seeker
from peyser.seekers.models import Assistance, Seeker
from peyser.seekers.queries import Look, likely_accounts
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
SSN = "900-12-0123"
PERSON = SeekerDetails(
    given_name="Maria",
    family_name="Castillo",
    born_on=dt.date(1990, 5, 14),
    zip_code="65203",
    email="maria@example.org",
    password=make.PASSWORD,
    may_work_in_us=True,
)
FIRM = EmployerDetails(
    legal_name="Boone Welding LLC",
    zip_code="65201",
    contact_name="Erin Boss",
    contact_phone="5735550100",
    contact_email="erin@boone.example",
    position_to_fill="Welder",
    terms_accepted=True,
    password=make.PASSWORD,
)


@pytest.fixture(autouse=True)
def centers():
    make.central_office()


def fields_of(act):
    with pytest.raises(BadInput) as bad:
        act()
    return set(bad.value.errors)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("given_name", "x" * 81),
        ("family_name", " "),
        ("given_name", "Ma\x00ria"),
        ("email", "x" * 250 + "@example.org"),
        ("email", "no address"),
        ("phone", "5" * 21),
        ("language", "klingon"),
        ("channel", "pigeon"),
        ("ssn", "12-34"),
    ],
)
def test_a_registration_that_no_record_can_hold_is_refused_at_its_field(name, value):
    details = dataclasses.replace(PERSON, **{name: value})
    assert fields_of(lambda: register_seeker(actor=VISITOR, details=details, moment=make.moment())) == {name}
    assert (Seeker.objects.count(), User.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("legal_name", "x" * 161),
        ("legal_name", ""),
        ("trade_name", "x" * 161),
        ("street", "x" * 201),
        ("website", "https://" + "x" * 200),
        ("contact_name", "x" * 121),
        ("contact_name", "Erin " + "x" * 81),
        ("contact_name", " "),
        ("contact_title", "x" * 81),
        ("contact_phone", "5" * 21),
        ("contact_email", "no address"),
        ("legal_name", "Boone\x00"),
        ("language", "klingon"),
    ],
)
def test_an_employer_that_no_record_can_hold_is_refused_at_its_field(name, value):
    details = dataclasses.replace(FIRM, **{name: value})
    assert fields_of(lambda: register_employer(actor=VISITOR, details=details, moment=make.moment())) == {name}
    assert (Employer.objects.count(), User.objects.count()) == (0, 0)


def test_a_taken_address_is_not_called_taken():
    make.user(email=PERSON.email)
    with pytest.raises(BadInput) as bad:
        register_seeker(actor=VISITOR, details=PERSON, moment=make.moment())
    assert "already" not in bad.value.errors["email"]


@pytest.mark.parametrize(
    ("save", "values"),
    [
        (profile.save_contact, {"phone": "5" * 21}),
        (profile.save_contact, {"channel": "pigeon"}),
        (profile.save_contact, {"email": "no address"}),
        (profile.save_contact, {"language": "klingon"}),
        (profile.save_contact, {"street": "\x00"}),
        (profile.save_wanted, {"travel_miles": 40_000}),
        (profile.save_wanted, {"wage_wanted": Decimal("18.505")}),
        (profile.save_background, {"education": 99}),
        (profile.save_background, {"veteran_status": "general"}),
        (profile.save_resume, {"headline": "x" * 121}),
        (profile.save_resume, {"summary": "a\x00b"}),
        (profile.save_resume, {"licences": ["x" * 81]}),
    ],
)
def test_a_step_that_no_record_can_hold_is_refused_at_its_field(save, values):
    person = make.seeker()
    act = lambda: save(  # noqa: E731
        actor=make.actor_of(person.user), seeker_id=person.pk, values=values, moment=make.moment()
    )
    assert fields_of(act) == set(values)


def test_experience_and_past_jobs_fit_their_columns():
    person = make.seeker()
    own = {"actor": make.actor_of(person.user), "seeker_id": person.pk, "moment": make.moment()}
    assert fields_of(lambda: profile.save_occupations(months_by_code={make.WELDER: 40_000}, **own)) == {
        "occupations"
    }
    past = profile.PastJob(title="x" * 121, employer_name="Mill", began_on=make.TODAY)
    assert fields_of(lambda: profile.save_past_jobs(jobs=[past], **own)) == {"past_jobs"}


def test_nobody_assists_a_person_who_is_not_there():
    with pytest.raises(Seeker.DoesNotExist):
        assist_seeker(actor=make.staff_actor(), seeker_id=987_654_321, reason="Is here.", moment=make.moment())
    assert not Assistance.objects.exists()


@pytest.mark.parametrize("typed", ["12-34", "12345678", "abc"])
def test_looking_by_a_malformed_number_says_so(typed):
    assert fields_of(lambda: likely_accounts(Look(name="Ada Lopez", ssn=typed))) == {"ssn"}


@pytest.mark.parametrize("part", ["name", "email", "phone"])
def test_looking_with_a_nul_character_says_so(part):
    assert fields_of(lambda: likely_accounts(Look(**{part: "a\x00b"}))) == {part}


@pytest.mark.parametrize(
    "odd", [{"subject": "x" * 121}, {"subject": f"About {SSN}"}, {"text": "a\x00b"}, {"text": SSN}]
)
def test_a_case_note_is_kept_whole_or_not_at_all(odd):
    words = {"subject": "Called", "text": "By phone."} | odd
    more = {"actor": make.staff_actor(), "contact_on": make.TODAY, "moment": make.moment()}
    assert fields_of(lambda: write_seeker_note(seeker=make.seeker(), **words, **more)) == set(odd)
    assert fields_of(lambda: write_employer_note(employer=make.employer(), **words, **more)) == set(odd)


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (Terms(consent="by carrier pigeon, certainly"), "consent"),
        (Terms(consent="phone", consent_note="x" * 301), "consent_note"),
        (Terms(consent="phone", consent_note=SSN), "consent_note"),
    ],
)
def test_the_terms_of_a_referral_fit_its_record(terms, field):
    act = lambda: issue_referral(  # noqa: E731
        actor=make.staff_actor(), seeker_id=make.enrolled().pk, job_order_id=make.order().pk, terms=terms,
        moment=make.moment(),
    )  # fmt: skip
    assert fields_of(act) == {field}


def test_words_about_a_referral_hold_no_social_security_number():
    asked = make.referral(status="requested", issued_on=None)
    sent = make.referral()
    more = {"actor": make.staff_actor(), "moment": make.moment()}
    assert fields_of(lambda: deny_referral(referral_id=asked.pk, reason=SSN, **more)) == {"reason"}
    assert fields_of(lambda: result_referral(referral_id=sent.pk, result="not_hired", note=SSN, **more)) == {
        "note"
    }


def test_a_wage_beyond_its_column_is_refused():
    hire = Hire(
        started_on=make.TODAY, wage=Decimal("1e9"), wage_unit="hour", arranged_with_employer=True,
        not_designated_by_employer=True, verified_from="employer",
    )  # fmt: skip
    act = lambda: result_referral(  # noqa: E731
        actor=make.staff_actor(),
        referral_id=make.referral().pk,
        result="hired",
        hire=hire,
        moment=make.moment(),
    )
    assert fields_of(act) == {"wage"}


def test_words_of_customer_support_fit_their_records():
    make.employer(enabled=False)
    ticket = VerificationTicket.objects.get()
    more = {
        "actor": make.staff_actor("csu_lead", scope="state"),
        "ticket_id": ticket.pk,
        "moment": make.moment(),
    }
    assert fields_of(lambda: log_call(phone="5" * 21, result="returned", note="", **more)) == {"phone"}
    assert fields_of(lambda: validate_employer(evidence="a\x00b", **more)) == {"evidence"}
    assert fields_of(lambda: deny_employer(reason="a\x00b", **more)) == {"reason"}


def test_an_override_fits_its_record():
    act = lambda: override_rule(  # noqa: E731
        actor=make.staff_actor("office_manager"), rule_id="REF-051", about="x" * 81, reason="Agreed.",
        expires_on=make.TODAY + dt.timedelta(days=1), moment=make.moment(),
    )  # fmt: skip
    assert fields_of(act) == {"about"}
