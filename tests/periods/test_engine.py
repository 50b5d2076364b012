"""The clock of participation against worked examples, against a slow oracle, and against itself."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peyser.periods.engine import Limits, periods
from peyser.periods.spans import SERVICE, Mark, Span, Spans, day_of
from tests.periods.oracle import walk

# A busy machine draws slowly; that says nothing about the clock.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NINETY = Limits(pause_days=90)
FIRST = dt.date(2024, 1, 1)
MARKS = st.sampled_from([SERVICE, Mark.TRIGGERS, Mark.EXTENDS, Mark.HOLDS])


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def span(begins: str, ends: str = "", marks: Mark = SERVICE, person: int = 1) -> Span:
    return Span(person=person, begins_on=day(begins), ends_on=day(ends or begins), marks=marks)


def found(
    spans: list[Span], today: str | dt.date, limits: Limits = NINETY
) -> list[tuple[dt.date, dt.date, bool]]:
    on = day(today) if isinstance(today, str) else today
    rows = periods(Spans.of(spans), limits=limits, today=on)
    return [
        (day_of(rows.started[n]), day_of(rows.last_service[n]), bool(rows.exited[n])) for n in range(len(rows))
    ]


def test_ninety_days_after_the_last_service_the_participation_is_still_open():
    assert found([span("2024-03-10")], "2024-06-08") == [(day("2024-03-10"), day("2024-03-10"), False)]


def test_on_the_ninety_first_day_it_has_exited_on_the_day_of_the_last_service():
    assert found([span("2024-03-10")], "2024-06-09") == [(day("2024-03-10"), day("2024-03-10"), True)]


def test_a_service_on_day_ninety_continues_the_period():
    assert found([span("2024-03-10"), span("2024-06-08")], "2024-06-08") == [
        (day("2024-03-10"), day("2024-06-08"), False)
    ]


def test_a_service_on_day_ninety_one_begins_a_new_period():
    assert found([span("2024-03-10"), span("2024-06-09")], "2024-06-09") == [
        (day("2024-03-10"), day("2024-03-10"), True),
        (day("2024-06-09"), day("2024-06-09"), False),
    ]


def test_the_last_day_can_be_outside_by_setting():
    strict = Limits(pause_days=90, last_day_inside=False)

    assert len(found([span("2024-03-10"), span("2024-06-08")], "2024-06-08", strict)) == 2


def test_a_planned_service_holds_the_period_open_and_moves_no_day():
    plan = span("2024-03-10", "2024-09-01", Mark.HOLDS)

    assert found([span("2024-03-10"), plan], "2024-08-01") == [(day("2024-03-10"), day("2024-03-10"), False)]


def test_a_planned_gap_joins_the_services_on_both_sides():
    gap = span("2024-04-01", "2024-06-29", Mark.HOLDS)

    assert found([span("2024-03-10"), gap, span("2024-09-20")], "2024-09-20") == [
        (day("2024-03-10"), day("2024-09-20"), False)
    ]


def test_training_counts_to_its_last_day():
    training = span("2024-01-08", "2024-05-31")

    assert found([training], "2024-10-01") == [(day("2024-01-08"), day("2024-05-31"), True)]


def test_what_only_extends_begins_nothing():
    assert found([span("2024-03-10", marks=Mark.EXTENDS)], "2024-03-10") == []


def test_nobody_gives_no_period():
    assert found([], "2024-03-10") == []


@st.composite
def spans_of_one(draw: st.DrawFn, person: int = 1) -> Span:
    begins = FIRST + dt.timedelta(days=draw(st.integers(0, 700)))
    length = draw(st.sampled_from([0, 0, 0, 1, 30, 89, 90, 91, 200]))
    return Span(person=person, begins_on=begins, ends_on=begins + dt.timedelta(days=length), marks=draw(MARKS))


LIMITS = st.builds(Limits, pause_days=st.sampled_from([30, 90]), last_day_inside=st.booleans())


@CALM
@given(spans=st.lists(spans_of_one(), max_size=12), after=st.integers(0, 1000), limits=LIMITS)
def test_the_engine_agrees_with_the_walk_through_the_days(spans, after, limits):
    today = FIRST + dt.timedelta(days=after)

    assert found(spans, today, limits) == walk(spans, limits=limits, today=today)


@CALM
@given(data=st.data(), spans=st.lists(spans_of_one(), max_size=12), after=st.integers(0, 1000))
def test_the_order_of_entry_changes_nothing(data, spans, after):
    today = FIRST + dt.timedelta(days=after)
    shuffled = data.draw(st.permutations(spans))

    assert found(shuffled, today) == found(spans, today)


@CALM
@given(mine=st.lists(spans_of_one(1), max_size=8), other=st.lists(spans_of_one(2), max_size=8))
def test_other_persons_change_nothing(mine, other):
    together = periods(Spans.of([*other, *mine]), limits=NINETY, today=FIRST)
    alone = periods(Spans.of(mine), limits=NINETY, today=FIRST)

    rows = together.person == 1
    assert list(together.started[rows]) == list(alone.started)
    assert list(together.last_service[rows]) == list(alone.last_service)
    assert list(together.exited[rows]) == list(alone.exited)


def test_a_span_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        span("2024-03-10", "2024-03-09")


@CALM
@given(spans=st.lists(spans_of_one(), min_size=1, max_size=12), after=st.integers(0, 1000), limits=LIMITS)
def test_what_does_not_fit_into_one_number_is_counted_all_the_same(spans, after, limits):
    today = FIRST + dt.timedelta(days=after)
    columns = Spans.of(spans)
    far = Spans(
        np.array([1 << 60, -(1 << 60)]), columns.begins[[0, 0]], columns.ends[[0, 0]], columns.marks[[0, 0]]
    )

    wide = periods(columns.joined(far), limits=limits, today=today)
    alone = periods(columns, limits=limits, today=today)

    for name in ("started", "last_service", "covered", "exited"):
        mine = getattr(wide, name)[wide.person == 1]
        assert list(mine) == list(getattr(alone, name))


@CALM
@given(spans=st.lists(spans_of_one(), max_size=10), extra=spans_of_one(), after=st.integers(0, 1000))
def test_a_self_service_changes_nothing(spans, extra, after):
    today = FIRST + dt.timedelta(days=after)
    nothing = Span(person=1, begins_on=extra.begins_on, ends_on=extra.begins_on, marks=Mark(0))

    assert found([*spans, nothing], today) == found(spans, today)
