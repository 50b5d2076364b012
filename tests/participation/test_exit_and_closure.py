"""Exit, exclusion and closure are three things: none of them moves the others."""

import datetime as dt

import pytest

from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.quarters import end_of_quarter
from peyser.participation.actions.close import Closing, close_enrollment, take_back_closure
from peyser.participation.actions.exclusions import exclude_exit
from peyser.participation.actions.plans import plan_service
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.models import Enrollment, Participation
from tests.factories import NOON, TODAY, actor_of, enrolled, moment, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]


def later(days: int) -> Moment:
    return moment(NOON + dt.timedelta(days=days))


@pytest.fixture
def worker():
    return actor_of(staff("case_manager"))


def serve(worker, person, at: Moment) -> Participation:
    given = ServiceGiven(code="125", on=at.on)
    record_service(actor=worker, seeker_id=person.pk, given=given, moment=at)
    return Participation.objects.get(seeker=person)


@pytest.fixture
def exited(worker):
    person = enrolled()
    serve(worker, person, moment())
    recompute(seeker_id=person.pk, moment=later(91))
    return person


def exclude(worker, person, at: Moment, code: str = "02", proof: str = "Doctor's letter, paper file"):
    period = Participation.objects.get(seeker=person)
    return exclude_exit(actor=worker, participation_id=period.pk, exclusion=code, proof=proof, moment=at)


def refusal(act) -> tuple[str, ...]:
    with pytest.raises(Refused) as refused:
        act()
    return tuple(finding.rule_id for finding in refused.value.decision.stopping)


def test_an_exclusion_stays_with_its_exit_and_goes_with_it(worker, exited):
    exclude(worker, exited, later(100))
    assert Participation.objects.get(seeker=exited).exclusion == "02"

    late = ServiceGiven(code="125", on=TODAY + dt.timedelta(days=60))
    record_service(actor=worker, seeker_id=exited.pk, given=late, moment=later(101))

    period = Participation.objects.get(seeker=exited)
    assert (period.exited_on, period.exclusion, period.exclusion_proof) == (None, "00", "")


def test_what_an_exclusion_needs(worker, exited):
    assert refusal(lambda: exclude(worker, exited, later(100), proof=" ")) == ("PAR-041",)
    assert refusal(lambda: exclude(worker, exited, later(100), code="05")) == ("PAR-042",)
    # The exit lies in June 2026: the fourth quarter after it ends on June 30, 2027.
    in_time, too_late = (dt.date(2027, 6, 30) - TODAY).days, (dt.date(2027, 7, 1) - TODAY).days
    exclude(worker, exited, later(in_time))
    assert refusal(lambda: exclude(worker, exited, later(too_late))) == ("PAR-043",)
    with pytest.raises(BadInput, match="from the list"):
        exclude(worker, exited, later(100), code="07")


def test_an_open_participation_has_no_exit_to_exclude(worker):
    person = enrolled()
    serve(worker, person, moment())

    assert refusal(lambda: exclude(worker, person, moment())) == ("PAR-040",)


def test_closing_an_enrollment_moves_no_exit_and_can_be_taken_back(worker):
    person = enrolled()
    before = serve(worker, person, moment())
    enrollment = Enrollment.objects.get(seeker=person)
    closing = Closing(on=TODAY, closure="found_work", outcome="unsubsidized_work")

    close_enrollment(actor=worker, enrollment_id=enrollment.pk, closing=closing, moment=moment())

    enrollment.refresh_from_db()
    assert (enrollment.closed_on, enrollment.closure, enrollment.exited_on) == (TODAY, "found_work", None)
    assert Participation.objects.get(seeker=person) == before
    act = {"actor": worker, "enrollment_id": enrollment.pk, "moment": moment()}
    assert refusal(lambda: close_enrollment(closing=closing, **act)) == ("PAR-050",)
    assert take_back_closure(**act).closed_on is None


def test_an_enrollment_with_a_plan_is_not_closed(worker):
    person = enrolled()
    serve(worker, person, moment())
    plan_service(actor=worker, seeker_id=person.pk, code="125", on=TODAY, moment=moment())
    closing = Closing(on=TODAY, closure="withdrew", outcome="unknown")
    enrollment = Enrollment.objects.get(seeker=person)

    act = {"actor": worker, "enrollment_id": enrollment.pk, "moment": moment()}
    assert refusal(lambda: close_enrollment(closing=closing, **act)) == ("PAR-051",)
    with pytest.raises(BadInput):
        close_enrollment(closing=Closing(on=TODAY + dt.timedelta(days=1), closure="", outcome=""), **act)


@pytest.mark.parametrize(
    ("day", "after", "end"),
    [("2024-03-10", 0, "2024-03-31"), ("2024-06-30", 4, "2025-06-30"), ("2024-12-31", 1, "2025-03-31")],
)
def test_quarters_end_on_their_last_day(day, after, end):
    assert end_of_quarter(dt.date.fromisoformat(day), after=after) == dt.date.fromisoformat(end)
