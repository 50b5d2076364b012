"""Before saving: what is told is what the save then does, in every case."""

import contextlib
import datetime as dt

import pytest

from peyser.compliance.actions.keep import Refused
from peyser.participation.actions.recompute import recompute
from peyser.participation.actions.services import ServiceGiven, record_service
from peyser.participation.effects import Effect
from peyser.participation.models import Enrollment, Participation, Service
from peyser.participation.preview import effect_of_service
from peyser.participation.wording import effect_in_words
from peyser.reference.models import ServiceCode
from tests.factories import NOON, TODAY, actor_of, enrolled, moment, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
LONG_AGO = TODAY - dt.timedelta(days=500)


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


@pytest.fixture
def person():
    made = enrolled()
    Enrollment.objects.filter(seeker=made).update(registered_on=LONG_AGO, completed_on=LONG_AGO)
    return made


def serve(person, *days_ago: int) -> None:
    enrollment = Enrollment.objects.get(seeker=person)
    for days in days_ago:
        Service.objects.create(
            seeker=person, code="125", on=ago(days), origin="manual", enrollment=enrollment, recorded_at=NOON
        )
    recompute(seeker_id=person.pk, moment=moment())


def periods(person) -> list[tuple[dt.date, dt.date, dt.date | None]]:
    rows = Participation.objects.filter(seeker=person).order_by("started_on")
    return [(row.started_on, row.last_service_on, row.exited_on) for row in rows]


CASES = [
    # services so many days ago; then one of this code so many days ago; its effect; words
    ((), "125", 0, Effect.STARTS, "Starts a period of participation on Jun 3, 2026."),
    ((10,), "125", 0, Effect.MOVES, "Moves the exit day to Sep 2, 2026."),
    ((10,), "125", 5, Effect.MOVES, "The last service is then May 29, 2026."),
    ((10,), "125", 20, Effect.STARTS_EARLIER, "The participation then began on May 14, 2026"),
    ((10, 30), "125", 20, Effect.NOTHING_NEW, "a later service already counts"),
    ((10,), "107", 0, Effect.NOT_COUNTED, "Does not extend the participation: "),
    ((100,), "125", 30, Effect.TAKES_EXIT_BACK, "Takes the exit of Feb 23, 2026 back."),
    ((300,), "125", 250, Effect.MOVES_EXIT, "to Sep 26, 2025"),
    ((10, 150), "125", 80, Effect.JOINS, "Joins two periods into one."),
    ((10,), "125", 300, Effect.ADDS_PAST, "Adds an earlier period, from Aug 7, 2025"),
    ((), "125", 501, Effect.NOT_ENROLLED, "the person is not enrolled on that day"),
    ((10,), "125", -1, Effect.IN_THE_FUTURE, "Plan the service instead."),
]


@pytest.mark.parametrize(("given", "code", "days", "effect", "words"), CASES)
def test_what_is_told_before_saving_is_what_the_save_does(person, given, code, days, effect, words):
    serve(person, *given)
    before = periods(person)

    told = effect_of_service(seeker_id=person.pk, code=code, on=ago(days), today=TODAY)

    edition = ServiceCode.objects.filter(code=code).first()
    assert told.effect is effect
    assert words in effect_in_words(told, category=edition.category)
    new = [row for row in saved(person, code, days) if row not in before]
    untouched = {Effect.NOTHING_NEW, Effect.NOT_COUNTED, Effect.NOT_ENROLLED, Effect.IN_THE_FUTURE}
    assert new == ([] if effect in untouched else [as_row(told.period)])


def saved(person, code: str, days: int) -> list[tuple[dt.date, dt.date, dt.date | None]]:
    given = ServiceGiven(code=code, on=ago(days))
    with contextlib.suppress(Refused):
        record_service(actor=actor_of(staff("case_manager")), seeker_id=person.pk, given=given, moment=moment())
    return periods(person)


def as_row(period) -> tuple[dt.date, dt.date, dt.date | None]:
    return period.started_on, period.last_service_on, period.exited_on


def test_a_follow_up_after_the_exit_reopens_nothing(person):
    serve(person, 100)
    ServiceCode.objects.filter(code="107").update(category="follow_up")

    told = effect_of_service(seeker_id=person.pk, code="107", on=TODAY, today=TODAY)

    assert effect_in_words(told, category="follow_up").startswith("Follow-up after the exit")


def test_after_an_exit_a_service_of_today_needs_a_new_enrollment(person):
    serve(person, 100)

    assert effect_of_service(seeker_id=person.pk, code="125", on=TODAY, today=TODAY).effect is (
        Effect.NOT_ENROLLED
    )
