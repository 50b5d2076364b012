"""The services of the former system that ask for more than a day."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from peyser.catalogue.actions.designate import designate, end_designation
from peyser.catalogue.actions.outage import begin_outage, end_outage
from peyser.catalogue.models import Outage
from peyser.compliance.actions.keep import Refused
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.participation.actions.corrections import ServiceChange, correct_service
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.login_numbers import written
from peyser.participation.models import LoginNumber, Participation, Service
from peyser.participation.queries import person_of_login_number, services_of
from peyser.participation.special import Special
from peyser.reference.models import ServiceCode
from peyser.reference.shipped import service_codes
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_services")]
LATER = make.TODAY + dt.timedelta(days=10)


@pytest.fixture
def shipped_services(db):
    names = {field.name for field in ServiceCode._meta.get_fields()}
    for one in service_codes():
        row = {name: getattr(one, name) for name in one.__slots__ if name in names}
        ServiceCode.objects.create(**{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()})


def record(person, code, *, actor=None, on=make.TODAY, note="", at=None, need_determined=False, **special):
    given = ServiceGiven(
        code=code, on=on, note=note, need_determined=need_determined, special=Special(**special)
    )
    return record_service(
        actor=actor or make.staff_actor(), seeker_id=person.pk, given=given, moment=at or make.moment()
    )


def refused_by(person, code, **given):
    with pytest.raises(Refused) as refusal:
        record(person, code, **given)
    return [finding.rule_id for finding in refusal.value.decision.stopping]


def state_office():
    return make.staff_actor("policy_admin", scope="state")


@pytest.mark.requirement("S002-041", "S002-057")
def test_job_development_needs_the_employer_and_a_note():
    person = make.enrolled()
    assert refused_by(person, "123") == ["SRV-015", "SRV-030"]
    assert refused_by(person, "123", note="Interview on Monday at nine.") == ["SRV-030"]

    record(person, "123", note="Interview on Monday at nine.", employer="Show-Me Steel")

    assert services_of(person).get().employer_named == "Show-Me Steel"


@pytest.mark.requirement("S002-035")
def test_career_guidance_without_a_note_is_recorded_with_a_warning():
    record(make.enrolled(), "TB-CAREER-GUIDANCE")

    assert DecisionRecord.objects.get(subject="service").rule_ids == ["SRV-031"]


@pytest.mark.requirement("S002-039")
def test_federal_bonding_asks_whether_the_sheet_was_handed_over():
    person = make.enrolled()
    record(person, "TB-FEDERAL-BONDING", sheet_given=True)
    record(person, "TB-FEDERAL-BONDING")

    found = DecisionRecord.objects.filter(subject="service").order_by("pk").values_list("rule_ids", flat=True)
    assert list(found) == [[], ["SRV-032"]]


@pytest.mark.requirement("S002-044")
def test_other_training_names_its_provider_and_its_days():
    person = make.enrolled()
    assert refused_by(person, "TB-NON-WIOA-TRAINING", provider="State College") == ["SRV-036"]
    with pytest.raises(BadInput) as bad:
        record(person, "TB-NON-WIOA-TRAINING", provider="State College", training_ends_on=LATER)
    assert set(bad.value.errors) == {"training_ends_on"}

    service = record(
        person, "TB-NON-WIOA-TRAINING", provider="State College", training_began_on=make.TODAY,
        training_ends_on=LATER,
    )  # fmt: skip
    assert (service.detail.provider, service.detail.training_ends_on) == ("State College", LATER)


@pytest.mark.requirement("S002-056")
def test_a_workkeys_test_issues_a_login_number_that_no_other_ever_gets():
    one, other = make.enrolled(), make.enrolled()
    first = record(one, "TB-WORKKEYS-TEST").login
    with pytest.raises(IntegrityError), transaction.atomic():  # what is given up is not given again
        LoginNumber.objects.create(number=first.number, service=record(one, "TB-WORKKEYS-TEST"), seeker=one)
    second = record(other, "TB-WORKKEYS-TEST").login

    assert first.number != second.number
    assert written(f" {first.number[:4]}-{first.number[4:].lower()} ") == first.number
    assert person_of_login_number(second.number) == other
    assert person_of_login_number(second.number[:-1] + "?") is None
    assert services_of(one).get().login_number == first.number


def test_a_corrected_service_keeps_its_details_and_its_login_number():
    person, actor = make.enrolled(), make.staff_actor()
    made = record(person, "123", actor=actor, note="Interview on Monday.", employer="Show-Me Steel")
    test = record(person, "TB-WORKKEYS-TEST", actor=actor)
    number = test.login.number
    for service in (made, test):
        change = ServiceChange(code=service.code, on=make.TODAY, reason="Entered wrongly")
        correct_service(actor=actor, service_id=service.pk, change=change, moment=make.moment())

    rows = services_of(person)
    assert [(one.code, one.employer_named, one.login_number) for one in rows.order_by("code")] == [
        ("123", "Show-Me Steel", None), ("TB-WORKKEYS-TEST", None, number),
    ]  # fmt: skip


@pytest.mark.requirement("S002-049")
def test_the_manual_referral_to_wioa_waits_for_an_outage_that_the_state_office_declares():
    person, code = make.enrolled(), "TB-REFERRED-WIOA-MANUAL"
    assert refused_by(person, code) == ["SRV-033"]
    for actor in (make.staff_actor(), make.staff_actor("sysadmin"), make.staff_actor("lwdb", scope="state")):
        with pytest.raises(PermissionDenied):
            begin_outage(actor=actor, began_on=make.TODAY, reason="Down", moment=make.moment())
    with pytest.raises(BadInput):
        begin_outage(actor=state_office(), began_on=make.TODAY, reason=" ", moment=make.moment())

    outage = begin_outage(actor=state_office(), began_on=make.TODAY, reason="Down", moment=make.moment())
    again = begin_outage(actor=state_office(), began_on=make.TODAY, reason="Down", moment=make.moment())
    assert again == outage == Outage.objects.get()
    assert record(person, code).code == code

    end_outage(actor=state_office(), outage_id=outage.pk, ended_on=make.TODAY, moment=make.moment())
    assert record(person, code).code == code  # the last day of the outage still belongs to it
    tomorrow = make.moment(make.NOON + dt.timedelta(days=1))
    assert refused_by(person, code, on=tomorrow.on, at=tomorrow) == ["SRV-033"]
    assert outage.history.count() == 2


@pytest.mark.requirement("S002-060")
def test_project_xcel_is_kept_to_designated_staff():
    person, worker = make.enrolled(), make.staff()
    actor, code = make.actor_of(worker), "TB-PROJECT-XCEL"
    assert refused_by(person, code, actor=actor) == ["SRV-034"]
    with pytest.raises(BadInput):
        designate(actor=state_office(), email="nobody@example.org", code=code, moment=make.moment())
    with pytest.raises(BadInput):
        designate(actor=state_office(), email=worker.email, code="125", moment=make.moment())

    given = designate(actor=state_office(), email=worker.email.upper(), code=code, moment=make.moment())
    assert record(person, code, actor=actor).credited_to == worker

    end_designation(actor=state_office(), designation_id=given.pk, moment=make.moment())
    assert refused_by(person, code, actor=actor) == ["SRV-034"]


@pytest.mark.requirement("S002-036", "S002-037", "S002-038", "S002-058")
@pytest.mark.parametrize("code", ["TB-DVOP-IEP", "TB-DVOP-INTERVIEW", "TB-DVOP-RESUME"])
def test_only_the_dvop_records_the_dvop_services(code):
    person = make.enrolled()
    assert refused_by(person, code, need_determined=True) == ["SRV-012"]
    assert record(person, code, actor=make.staff_actor("dvop"), need_determined=True).code == code


@pytest.mark.requirement("S002-059")
def test_follow_up_comes_after_the_exit_and_reopens_nothing():
    person = make.enrolled(registered_on=make.TODAY - dt.timedelta(days=200))
    record(person, "125", on=make.TODAY - dt.timedelta(days=120))
    during = make.TODAY - dt.timedelta(days=120)
    assert refused_by(person, "TB-FOLLOW-UP", on=during) == ["SRV-035"]

    record(person, "TB-FOLLOW-UP")

    (period,) = Participation.objects.filter(seeker=person)
    assert period.exited_on == period.last_service_on == during
    assert refused_by(make.enrolled(), "TB-FOLLOW-UP") == ["SRV-035"]


MANUAL_WITHOUT_CONDITION = {
    "S002-040": "TB-FINANCIAL-AID", "S002-042": "125", "S002-043": "TB-MO-CONNECTIONS", "S002-045": "TB-ONET",
    "S002-046": "TB-OPTIMAL-RESUME", "S002-047": "101", "S002-048": "107", "S002-050": "115",
    "S002-051": "TB-RJS-ORIENTATION", "S002-052": "TB-RJS-ASSESSMENT", "S002-053": "TB-RJS-JOB-SEARCH-REVIEW",
    "S002-054": "TB-RJS-LMI", "S002-055": "145",
}  # fmt: skip


@pytest.mark.parametrize(
    "code",
    [pytest.param(code, marks=pytest.mark.requirement(row)) for row, code in MANUAL_WITHOUT_CONDITION.items()],
)
def test_every_other_manual_service_is_recorded_without_more(code):
    person = make.enrolled()
    service = record(person, code)

    assert (service.code, service.origin) == (code, Service.Origin.MANUAL)
    edition = ServiceCode.objects.get(code=code, until__isnull=True)
    assert Participation.objects.filter(seeker=person).exists() is edition.triggers_participation


def test_an_employer_service_is_not_recorded_for_a_person():
    assert refused_by(make.enrolled(), "FED-EMP-JOB-ORDER") == ["SRV-011"]
