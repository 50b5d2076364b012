"""The queue, calling, ending a visit, the waiting times."""

import datetime as dt

import pytest

from peyser.kernel.errors import BadInput
from peyser.participation.models import Enrollment, Service
from peyser.visits.actions.serve import attach_seeker, call_visitor, finish_visit, hand_over
from peyser.visits.queries import enrollment_need, likely_seekers, queue
from peyser.visits.waiting import waiting_times
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
MINUTE = dt.timedelta(minutes=1)


def test_covered_persons_come_first_then_who_came_first():
    early, late = make.visit(), make.visit(arrived_at=make.NOON + MINUTE)
    word = make.visit(arrived_at=make.NOON + 2 * MINUTE, says_veteran=True)
    disabled = make.visit(arrived_at=make.NOON + 3 * MINUTE, seeker=make.seeker(veteran_status="disabled"))
    make.visit(office=make.office("Joplin"))
    assert list(queue(make.staff_actor(), on=make.moment().on)) == [disabled, word, early, late]


@pytest.mark.requirement("S000-017")
def test_a_visit_for_id_verification_needs_no_enrollment_and_gives_no_service():
    actor, moment = make.staff_actor(), make.moment()
    person = make.seeker(born_on=dt.date(1990, 4, 5))
    visit = make.visit(purposes=["identity"])
    assert person in likely_seekers(visit)
    call_visitor(actor=actor, visit_id=visit.pk, moment=moment)
    with pytest.raises(BadInput):
        finish_visit(actor=actor, visit_id=visit.pk, outcome="identity", moment=moment)
    visit = attach_seeker(actor=actor, visit_id=visit.pk, seeker_id=person.pk, moment=moment)
    assert enrollment_need(visit, on=moment.on).findings == ()
    visit = finish_visit(actor=actor, visit_id=visit.pk, outcome="identity", moment=moment)
    assert (visit.status, Service.objects.count(), Enrollment.objects.count()) == ("done", 0, 0)


def test_who_asks_for_help_and_is_not_enrolled_is_warned_of():
    visit = make.visit(seeker=make.seeker())
    assert "ENR-101" in enrollment_need(visit, on=make.moment().on).rule_ids
    assert enrollment_need(make.visit(seeker=make.enrolled()), on=make.moment().on).rule_ids == ()


def test_a_hand_over_keeps_the_first_call_and_the_waiting_time():
    actor, colleague, visit = make.staff_actor(), make.staff(), make.visit()
    call_visitor(actor=actor, visit_id=visit.pk, moment=make.moment(make.NOON + 10 * MINUTE))
    hand_over(actor=actor, visit_id=visit.pk, staff_id=colleague.pk, moment=make.moment())
    later = make.moment(make.NOON + 40 * MINUTE)
    visit = call_visitor(actor=make.actor_of(colleague), visit_id=visit.pk, moment=later)
    assert (visit.called_at, visit.with_staff_id) == (make.NOON + 10 * MINUTE, colleague.pk)
    day = waiting_times(actor, first=later.on, last=later.on)[0]
    assert (day.visitors, day.median, day.p90) == (1, 10 * MINUTE, 10 * MINUTE)
