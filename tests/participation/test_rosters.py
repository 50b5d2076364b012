"""One service for many people: looked at, recorded once, taken back while nothing depends on it."""

import datetime as dt
import time
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from peyser.casenotes.models import SeekerNote
from peyser.compliance.actions.keep import Refused
from peyser.compliance.models import DecisionRecord
from peyser.kernel.errors import BadInput
from peyser.participation.actions.corrections import take_back_service
from peyser.participation.actions.rosters import RosterGiven, preview_roster, record_roster, undo_roster
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.effects import Effect
from peyser.participation.models import Enrollment, Participation, Roster, Service
from tests.factories import NOON, TODAY, actor_of, enrolled, moment, office, seeker, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
NEXT_DAY = moment(NOON + dt.timedelta(days=1))


@pytest.fixture
def worker():
    return actor_of(staff("jc_staff"))


@pytest.fixture
def supervisor():
    return actor_of(staff("office_manager"))


def given(*people, code: str = "125", on: dt.date = TODAY, note: str = "") -> RosterGiven:
    service = ServiceGiven(code=code, on=on, note=note)
    return RosterGiven(state_ids=tuple(one.state_id for one in people), service=service)


def record(actor, *people, batch=None, **facts) -> Roster:
    return record_roster(actor=actor, batch=batch or uuid4(), given=given(*people, **facts), moment=moment())


def undo(actor, roster, at=None, reason="The workshop was on another day") -> Roster:
    return undo_roster(actor=actor, batch=roster.pk, reason=reason, moment=at or moment())


def refusal(act) -> tuple[str, ...]:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.decision.rule_ids


def test_those_allowed_get_the_service_and_the_note_and_the_others_stay_listed_with_the_rule(worker):
    ready, waiting, stranger = enrolled(), enrolled(complete=False), seeker()

    roster = record(worker, ready, waiting, stranger, note="Orientation in the library")

    lines = {line.seeker_id: line for line in roster.lines.all()}
    assert lines[stranger.pk].service is None
    assert lines[stranger.pk].refused_by == ["SRV-010"]
    for person in (ready, waiting):
        service = lines[person.pk].service
        assert (service.batch, service.on, service.credited_to_id) == (roster.pk, TODAY, worker.user_id)
        assert Participation.objects.get(seeker=person).last_service_on == TODAY
        assert SeekerNote.objects.get(seeker=person).text == "Orientation in the library"
    assert Enrollment.objects.get(seeker=waiting).completed_on == TODAY
    assert not SeekerNote.objects.filter(seeker=stranger).exists()


def test_the_preview_says_the_same_and_leaves_nothing_behind(worker):
    ready, waiting, stranger = enrolled(), enrolled(complete=False), seeker()

    looks = preview_roster(actor=worker, given=given(ready, waiting, stranger), moment=moment())

    assert [(one.decision.allowed, one.change.effect) for one in looks] == [
        (True, Effect.STARTS),
        (True, Effect.STARTS),
        (False, Effect.NOT_ENROLLED),
    ]
    assert looks[2].decision.rule_ids == ("SRV-010",)
    assert [model.objects.count() for model in (Service, DecisionRecord, Roster)] == [0, 0, 0]
    refused = record(worker, ready, waiting, stranger).lines.filter(service__isnull=True)
    assert [line.seeker_id for line in refused] == [stranger.pk]


def test_the_same_list_sent_again_is_recorded_once_and_another_one_is_not_taken_for_it(worker):
    person, other, batch = enrolled(), enrolled(), uuid4()
    first = record(worker, person, batch=batch)

    assert record(worker, person, batch=batch) == first
    assert Service.objects.count() == 1
    with pytest.raises(BadInput) as bad:
        record(worker, person, other, batch=batch)
    assert set(bad.value.errors) == {"batch"}
    with pytest.raises(PermissionDenied):
        record(actor_of(staff("jc_staff")), person, batch=batch)


def test_people_out_of_reach_and_wrong_numbers_are_told_and_nothing_is_recorded(worker):
    near, far = enrolled(), enrolled(seeker(home_office=office("Sedalia")))
    typed = RosterGiven(
        state_ids=(near.state_id, far.state_id, "900-12-3456"), service=ServiceGiven(code="125", on=TODAY)
    )
    with pytest.raises(BadInput) as bad:
        record_roster(actor=worker, batch=uuid4(), given=typed, moment=moment())
    assert far.state_id in bad.value.errors["state_ids"]
    assert "places of the list: 3" in bad.value.errors["state_ids"]
    assert "900" not in bad.value.errors["state_ids"]
    assert not Roster.objects.exists()


def test_twenty_five_people_take_less_than_two_seconds_and_a_fixed_number_of_queries_each(worker):
    people = [enrolled() for _ in range(25)]
    with CaptureQueriesContext(connection) as few:
        record(worker, *people[:5])
    began = time.perf_counter()
    with CaptureQueriesContext(connection) as many:
        record(worker, *people)
    assert time.perf_counter() - began < 2
    each = (len(many) - len(few)) / 20
    assert each <= 25, f"{each} queries for one more person"


def test_a_list_is_taken_back_whole_with_each_clock_and_enrollment(worker):
    ready, waiting = enrolled(), enrolled(complete=False)
    record_service(
        actor=worker,
        seeker_id=ready.pk,
        given=ServiceGiven(code="125", on=TODAY - dt.timedelta(days=9)),
        moment=moment(),
    )
    roster = record(worker, ready, waiting)

    undo(worker, roster)
    undo(worker, roster)

    services = Service.objects.filter(batch=roster.pk)
    assert {(one.removed_at, one.removed_by_id) for one in services} == {(NOON, worker.user_id)}
    assert Participation.objects.get(seeker=ready).last_service_on == TODAY - dt.timedelta(days=9)
    assert not Participation.objects.filter(seeker=waiting).exists()
    assert Enrollment.objects.get(seeker=waiting).completed_on is None
    roster.refresh_from_db()
    assert (roster.undone_at, roster.undo_reason) == (NOON, "The workshop was on another day")


def test_only_who_recorded_it_takes_it_back_that_day_and_a_supervisor_later(worker, supervisor):
    roster = record(worker, enrolled())
    assert refusal(lambda: undo(worker, roster, at=NEXT_DAY)) == ("SRV-050",)
    assert refusal(lambda: undo(worker, roster, reason=" ")) == ("SRV-051",)
    assert refusal(lambda: undo(actor_of(staff("jc_staff")), roster)) == ("SRV-050",)
    with pytest.raises(PermissionDenied):
        undo(actor_of(staff("office_manager", office("Sedalia"))), roster)
    assert undo(supervisor, roster, at=NEXT_DAY).undone_at is not None


def test_it_stays_while_something_depends_on_it(worker, supervisor):
    changed, built_on = enrolled(), enrolled(complete=False)
    one = record(worker, changed)
    take_back_service(
        actor=worker, service_id=one.lines.get().service_id, reason="He left early", moment=moment()
    )
    assert refusal(lambda: undo(worker, one)) == ("SRV-052",)

    two = record(worker, built_on)
    record_service(
        actor=worker, seeker_id=built_on.pk, given=ServiceGiven(code="107", on=TODAY), moment=moment()
    )
    assert refusal(lambda: undo(supervisor, two)) == ("SRV-054",)
    assert not Service.objects.filter(batch=two.pk, removed_at__isnull=False).exists()
