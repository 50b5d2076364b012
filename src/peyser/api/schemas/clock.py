"""The clock of participation of a seeker, and what staff do about it."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Day, Plain, Prose
from peyser.api.schemas.shapes import Answer, Body, codes
from peyser.participation.choices import Closure, Exclusion, GapReason, Outcome
from peyser.participation.effects import Effect, Standing
from peyser.participation.explain import Line
from peyser.participation.models import Participation, PlannedGap, PlannedService
from peyser.participation.wording import line_in_words

ServiceCodeText = Annotated[Plain, Field(min_length=1, max_length=30, examples=["125"])]
Why = Annotated[Plain, Field(max_length=200, examples=["Entered for the wrong day."])]


class StandingOut(Answer):
    """`exit_due_on`: the day on which the exit is recorded if no service comes before."""

    started_on: dt.date | None
    last_service_on: dt.date | None
    exited_on: dt.date | None
    exit_due_on: dt.date | None
    in_words: str


class LineOut(Answer):
    on: dt.date
    ends_on: dt.date
    code: str
    category: str
    program: str
    effect: str = Field(json_schema_extra={"enum": [effect.value for effect in Effect]})
    in_words: str


class PeriodOut(Answer):
    """`program` is empty where exit is common to the programs of the state."""

    id: int
    program: str
    started_on: dt.date
    last_service_on: dt.date
    exited_on: dt.date | None
    exit_recorded_on: dt.date | None
    exclusion: str = Field(json_schema_extra=codes(Exclusion))
    exclusion_proof: str


class PlanOut(Answer):
    id: int
    code: str
    on: dt.date
    status: str = Field(json_schema_extra=codes(PlannedService.Status))
    made_on: dt.date
    closed_on: dt.date | None
    service_id: int | None
    reason: str


class GapOut(Answer):
    id: int
    reason: str = Field(json_schema_extra=codes(GapReason))
    note: str
    began_on: dt.date
    ends_on: dt.date
    extended_because: str


class ClockOut(Answer):
    standing: StandingOut
    periods: list[PeriodOut]
    plans: list[PlanOut]
    gaps: list[GapOut]
    lines: list[LineOut] = Field(description="The reasoning, service by service, by day.")


class EffectOut(Answer):
    """What a service would do. Nothing is written."""

    effect: str = Field(json_schema_extra={"enum": [effect.value for effect in Effect]})
    in_words: str


class EffectBody(Body):
    code: ServiceCodeText
    on: Day | None = None


class PlanBody(Body):
    code: ServiceCodeText
    on: Day


class KeepPlanBody(Body):
    """`on`: the day on which the service was given; today when left out."""

    on: Day | None = None
    note: Prose = ""
    need_determined: bool = False


class EndPlanBody(Body):
    reason: Why = ""


class GapBody(Body):
    reason: Annotated[Plain, Field(json_schema_extra=codes(GapReason), examples=["health"])]
    began_on: Day
    ends_on: Day
    note: Prose = ""


class ExtendGapBody(Body):
    ends_on: Day
    because: Why = ""


class ReasonBody(Body):
    reason: Why = ""


class ExclusionBody(Body):
    exclusion: Annotated[Plain, Field(json_schema_extra=codes(Exclusion), examples=["02"])]
    proof: Why = ""


class ServiceCloseBody(Body):
    on: Day | None = None
    closure: Annotated[Plain, Field(json_schema_extra=codes(Closure), examples=["found_work"])]
    outcome: Annotated[Plain, Field(json_schema_extra=codes(Outcome), examples=["unsubsidized_work"])]


class ServiceCorrectionBody(Body):
    """What the service should have been."""

    code: ServiceCodeText
    on: Day
    reason: Why = ""
    need_determined: bool = False


def standing_out(standing: Standing, words: str) -> StandingOut:
    names = ("started_on", "last_service_on", "exited_on", "exit_due_on")
    return StandingOut(in_words=words, **{name: getattr(standing, name) for name in names})


def line_out(line: Line) -> LineOut:
    names = ("on", "ends_on", "code", "category", "program")
    facts = {name: getattr(line, name) for name in names}
    return LineOut(effect=line.effect.value, in_words=line_in_words(line), **facts)


def period_out(period: Participation) -> PeriodOut:
    return PeriodOut(
        **{name: getattr(period, "pk" if name == "id" else name) for name in PeriodOut.model_fields}
    )


def plan_out(plan: PlannedService) -> PlanOut:
    return PlanOut(**{name: getattr(plan, "pk" if name == "id" else name) for name in PlanOut.model_fields})


def gap_out(gap: PlannedGap) -> GapOut:
    return GapOut(**{name: getattr(gap, "pk" if name == "id" else name) for name in GapOut.model_fields})
