"""What saving a service would do to the clock, told before it is saved. Nothing is written.

The same enrollment, the same spans and the same engine as the write itself; a test holds both against each other.
"""

import datetime as dt

from peyser.participation.effects import Change, Effect, Standing, change, standings
from peyser.participation.explain import marks_of
from peyser.participation.models import Enrollment
from peyser.participation.queries import enrollment_for_service
from peyser.participation.spans import limits_on, person_in, requirements_met_on, spans_of
from peyser.periods.spans import Span, Spans
from peyser.reference.queries import service_code_in_force


def effect_of_service(
    *, seeker_id: int, code: str, on: dt.date, ends_on: dt.date | None = None, today: dt.date
) -> Change:
    """What recording this service would do, with the clock before and after."""
    enrollment = enrollment_for_service(seeker_id=seeker_id, on=on)
    program = enrollment.program if enrollment else "WP"
    person = person_in(program, seeker_id=seeker_id, today=today)
    spans = spans_of(seeker_id, today=today).of_person(person)
    limits = limits_on(today)
    before = standings(spans, limits=limits, today=today)
    marks = marks_of(service_code_in_force(code, on=on))
    stopped = _stopped(enrollment, on, today) if marks else Effect.NOT_COUNTED
    if stopped is not None:
        now = before[-1] if before else Standing()
        return Change(effect=stopped, was=now, period=now, now=now)
    added = Spans.of([Span(person=person, begins_on=on, ends_on=ends_on or on, marks=marks)])
    after = standings(spans.joined(added), limits=limits, today=today)
    return change(before, after, on=on, marks=marks)


def _stopped(enrollment: Enrollment | None, on: dt.date, today: dt.date) -> Effect | None:
    """Why a service that would count does not."""
    if on > today:
        return Effect.IN_THE_FUTURE
    if enrollment is None:
        return Effect.NOT_ENROLLED
    met_on = requirements_met_on(enrollment)
    return Effect.BEFORE_REQUIREMENTS if met_on is None or on < met_on else None
