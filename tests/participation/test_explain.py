"""The reasoning of the clock, and what one more service would do."""

import datetime as dt
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from peyser.participation.actions.recompute import computed
from peyser.participation.effects import Effect
from peyser.participation.explain import explain, standing
from peyser.participation.models import Enrollment, PlannedGap, Service
from peyser.participation.preview import effect_of_service
from peyser.participation.wording import line_in_words, standing_in_words
from peyser.seekers.models import Seeker
from tests.factories import NOON, TODAY, enrolled
from tests.participation.test_recompute_all import people

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DAYS = dt.timedelta(days=1)


def serve(person: Seeker, days_ago: int, code: str = "125") -> None:
    enrollment = Enrollment.objects.get(seeker=person)
    Service.objects.create(
        seeker=person,
        enrollment=enrollment,
        code=code,
        on=TODAY - days_ago * DAYS,
        origin="manual",
        recorded_at=NOON,
    )


def long_enrolled() -> Seeker:
    since = TODAY - 700 * DAYS
    return enrolled(registered_on=since, completed_on=since)


def effects(person: Seeker) -> list[Effect]:
    return [line.effect for line in explain(seeker_id=person.pk, today=TODAY)]


def test_each_service_tells_what_it_did():
    person = long_enrolled()
    for days_ago, code in ((300, "115"), (280, "125"), (270, "006"), (180, "125"), (179, "107")):
        serve(person, days_ago, code)

    assert effects(person) == [
        Effect.STARTS, Effect.MOVES, Effect.NOT_COUNTED, Effect.RESTARTS, Effect.NOT_COUNTED
    ]  # fmt: skip


def test_a_restart_names_the_pause():
    person = long_enrolled()
    serve(person, 200)
    serve(person, 100)

    assert "100 days after the last service" in line_in_words(explain(seeker_id=person.pk, today=TODAY)[1])


def test_a_gap_holds():
    person = long_enrolled()
    serve(person, 60)
    PlannedGap.objects.create(
        seeker=person, reason="health", began_on=TODAY - 50 * DAYS, ends_on=TODAY + 10 * DAYS, recorded_at=NOON
    )

    assert effects(person) == [Effect.STARTS, Effect.HOLDS]


@pytest.mark.parametrize("seed", range(4))
def test_the_reasoning_ends_where_the_engine_ends(seed):
    for seeker_id in people(8, seed):
        now = standing(seeker_id=seeker_id, today=TODAY)
        rows = computed(seeker_id, today=TODAY)

        assert (now.started_on, now.last_service_on) == (
            (rows[-1].started_on, rows[-1].last_service_on) if rows else (None, None)
        )
        last = [line.standing for line in explain(seeker_id=seeker_id, today=TODAY)]
        assert (last[-1].started_on if last else None) == now.started_on


def test_before_saving_a_service_says_that_it_starts_a_period():
    person = long_enrolled()

    made = effect_of_service(seeker_id=person.pk, code="125", on=TODAY, today=TODAY)

    assert (made.effect, made.was.started_on, made.now.started_on) == (Effect.STARTS, None, TODAY)
    assert made.now.exit_due_on == TODAY + 91 * DAYS


def test_before_saving_a_self_service_says_that_it_does_not_extend():
    person = long_enrolled()
    serve(person, 10)

    made = effect_of_service(seeker_id=person.pk, code="006", on=TODAY, today=TODAY)

    assert (made.effect, made.was) == (Effect.NOT_COUNTED, made.now)


def test_before_saving_nothing_is_written():
    person = long_enrolled()

    effect_of_service(seeker_id=person.pk, code="125", on=TODAY, today=TODAY)

    assert not Service.objects.exists()


def test_without_a_service_there_is_no_participation():
    assert standing_in_words(standing(seeker_id=long_enrolled().pk, today=TODAY), today=TODAY) == (
        "No participation yet."
    )


def test_the_command_prints_the_reasoning():
    person = long_enrolled()
    serve(person, 400)
    out = StringIO()

    call_command("participation", "explain", person.state_id, stdout=out)

    assert "Starts a period" in out.getvalue()
    assert "Exited on" in out.getvalue()


def test_the_command_gives_json():
    person = long_enrolled()
    serve(person, 400)
    out = StringIO()

    call_command("participation", "explain", person.state_id, "--json", stdout=out)

    assert json.loads(out.getvalue())["lines"][0]["effect"] == "starts"


def test_the_command_knows_nobody_of_a_wrong_state_id():
    with pytest.raises(CommandError, match="Nobody has"):
        call_command("participation", "explain", "MO000000000")
