"""Everybody's participations at once give what each person's own recomputation gives."""

import datetime as dt
import random

import pytest

from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.recompute_all import recompute_all
from peyser.participation.models import Enrollment, Participation, PlannedGap, PlannedService, Service
from tests.factories import NOON, TODAY, enrolled, moment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
SHOWN = ("seeker", "program", "started_on", "last_service_on", "exited_on", "exit_recorded_on", "exclusion")


def records() -> list[dict]:
    return list(Participation.objects.order_by("seeker", "program", "started_on").values(*SHOWN))


def ends() -> list[tuple]:
    return list(Enrollment.objects.order_by("pk").values_list("pk", "status", "exited_on"))


def people(count: int, seed: int) -> list[int]:
    """People with services, plans and gaps drawn by lot."""
    dice = random.Random(seed)  # noqa: S311
    made = []
    for _ in range(count):
        person = enrolled(
            registered_on=TODAY - dt.timedelta(days=700), completed_on=TODAY - dt.timedelta(days=700)
        )
        enrollment = Enrollment.objects.get(seeker=person)
        for _ in range(dice.randrange(8)):
            on = TODAY - dt.timedelta(days=dice.randrange(600))
            code = dice.choice(["125", "102", "006", "107", "TB-FOLLOW-UP", "FED-OCCUPATIONAL-SKILLS"])
            Service.objects.create(
                seeker=person, enrollment=enrollment, code=code, on=on, origin="manual", recorded_at=NOON,
                ends_on=on + dt.timedelta(days=dice.choice([0, 40])),
            )  # fmt: skip
        if dice.random() < 0.3:
            on = TODAY - dt.timedelta(days=dice.randrange(200))
            PlannedGap.objects.create(
                seeker=person,
                reason="health",
                began_on=on,
                ends_on=on + dt.timedelta(days=60),
                recorded_at=NOON,
            )
        if dice.random() < 0.3:
            PlannedService.objects.create(
                seeker=person, enrollment=enrollment, code="125", made_on=TODAY - dt.timedelta(days=80),
                on=TODAY + dt.timedelta(days=dice.randrange(30)),
            )  # fmt: skip
        made.append(person.pk)
    return made


@pytest.mark.parametrize("seed", range(3))
def test_all_at_once_is_what_each_by_itself_is(seed):
    for seeker_id in (ids := people(25, seed)):
        recompute(seeker_id=seeker_id, moment=moment())
    one_by_one, ended = records(), ends()
    Participation.objects.all().delete()
    Enrollment.objects.update(exited_on=None, status="complete")

    list(recompute_all(moment=moment(), batch=7))

    assert len(ids) == 25
    assert records() == one_by_one
    assert ends() == ended


def test_run_again_it_changes_nothing():
    people(10, seed=5)
    list(recompute_all(moment=moment()))

    again = list(recompute_all(moment=moment()))

    assert sum(batch.changed for batch in again) == 0


def test_time_that_passes_is_the_same_for_both():
    ids = people(15, seed=9)
    list(recompute_all(moment=moment()))
    in_a_month = moment(NOON + dt.timedelta(days=35))

    list(recompute_all(moment=in_a_month))
    together = records()
    for seeker_id in ids:
        recompute(seeker_id=seeker_id, moment=in_a_month)

    assert records() == together


def test_a_first_day_that_moves_keeps_the_record():
    (seeker_id,) = people(1, seed=1)
    Service.objects.all().delete()
    enrollment = Enrollment.objects.get(seeker=seeker_id)
    for days in (20, 10):
        Service.objects.create(
            seeker_id=seeker_id, enrollment=enrollment, code="125", on=TODAY - dt.timedelta(days=days),
            origin="manual", recorded_at=NOON,
        )  # fmt: skip
        list(recompute_all(moment=moment()))

    assert Participation.objects.get(seeker=seeker_id).started_on == TODAY - dt.timedelta(days=20)
