"""One list of services is sent twice at once. It is recorded once; the control shows that nothing else stops it."""

from uuid import UUID, uuid4

import pytest

from peyser.participation.actions import rosters
from peyser.participation.actions.rosters import RosterGiven, record_roster
from peyser.participation.actions.services import ServiceGiven
from peyser.participation.models import Roster, Service
from tests import factories as make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("reference_data")]
BATCH = UUID(int=7)


def sent_twice(overtaken):
    people, actor = [make.enrolled() for _ in range(2)], make.staff_actor()
    given = RosterGiven(
        state_ids=tuple(one.state_id for one in people), service=ServiceGiven(code="125", on=make.TODAY)
    )

    def send():
        record_roster(actor=actor, batch=BATCH, given=given, moment=make.moment())

    outcomes = overtaken(Service, send, send)
    assert (outcomes.first, outcomes.second) == ("done", "done")
    return Service.objects.count()


def test_a_list_sent_twice_at_once_is_recorded_once(overtaken):
    assert sent_twice(overtaken) == 2


def test_control_without_the_claim_each_service_is_recorded_twice(overtaken, monkeypatch):
    def unclaimed(actor, batch, given, moment):
        service = given.service
        made = Roster.objects.create(
            pk=uuid4(), code=service.code, on=service.on, recorded_at=moment.at, recorded_by_id=actor.user_id
        )
        return made, True

    monkeypatch.setattr(rosters, "_claimed", unclaimed)
    assert sent_twice(overtaken) == 4
