"""Recording a service, judged by the manual of its day."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from peyser.compliance.actions.keep import Refused
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Service
from peyser.seekers.actions.assist import assist_seeker
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def record(person, code="125", *, actor=None, on=make.TODAY, **given):
    return record_service(
        actor=actor or make.staff_actor(),
        seeker_id=person.pk,
        given=ServiceGiven(code=code, on=on, **given),
        moment=make.moment(),
    )


def refused_by(person, code="125", **given):
    before = Service.objects.count()
    with pytest.raises(Refused) as refusal:
        record(person, code, **given)
    assert Service.objects.count() == before
    return [finding.rule_id for finding in refusal.value.decision.stopping]


@pytest.mark.requirement("S001-009", "S001-022", "S000-018")
def test_a_staff_assisted_service_needs_an_enrollment():
    assert refused_by(make.seeker()) == ["SRV-010"]
    assert record(make.enrolled()).code == "125"


@pytest.mark.requirement("S001-023")
def test_the_first_triggering_service_completes_a_registered_enrollment():
    person = make.enrolled(complete=False)
    assert refused_by(person, "107") == ["SRV-010"]
    record(person)
    assert Enrollment.objects.get(seeker=person).completed_on == make.TODAY


@pytest.mark.requirement("S001-005", "S000-009", "S001-078")
def test_a_code_outside_the_catalogue_is_refused():
    assert "SRV-011" in refused_by(make.enrolled(), "999")


@pytest.mark.requirement("S000-008")
def test_an_individualized_service_needs_a_determination_of_need():
    person = make.enrolled()
    assert "SRV-013" in refused_by(person, "FED-IEP")
    assert record(person, "FED-IEP", need_determined=True).code == "FED-IEP"


@pytest.mark.requirement("S002-036")
def test_a_code_of_the_dvop_is_recorded_by_the_dvop_alone():
    person = make.enrolled()
    assert "SRV-012" in refused_by(person, "TB-DVOP-IEP", need_determined=True)
    assert record(person, "TB-DVOP-IEP", actor=make.staff_actor("dvop"), need_determined=True)


@pytest.mark.requirement("S002-057")
def test_job_development_demands_its_note():
    person = make.enrolled()
    assert refused_by(person, "123") == ["SRV-015"]
    assert record(person, "123", note="Interview on Monday at the mill.")


@pytest.mark.requirement("S001-019", "S000-015")
def test_the_trade_act_form_is_code_145_once_enrolled():
    assert refused_by(make.seeker(), "145") == ["SRV-010"]
    assert record(make.enrolled(reasons=["taa"]), "145").code == "145"


@pytest.mark.requirement("S001-076")
def test_a_late_entry_keeps_the_day_given_and_the_moment_of_entry():
    service = record(make.enrolled(), on=dt.date(2026, 6, 1))
    assert (service.on, service.recorded_at) == (dt.date(2026, 6, 1), make.NOON)


def test_a_service_in_the_future_is_refused():
    assert refused_by(make.enrolled(), on=dt.date(2026, 6, 4)) == ["SRV-016"]


def test_a_record_of_another_office_opens_for_a_reason_and_a_time():
    person, elsewhere = make.enrolled(), make.office("Sedalia")
    helper = make.staff_actor(at=elsewhere)
    with pytest.raises(PermissionDenied):
        record(person, actor=helper)
    assist_seeker(actor=helper, seeker_id=person.pk, reason="Is here and asks for help.", moment=make.moment())
    assert record(person, actor=helper).office == elsewhere
