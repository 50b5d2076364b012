"""Jobs as the public and job seekers see them: only what a `JobView` holds."""

import dataclasses
import datetime as dt
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from peyser.api.fields import Plain
from peyser.api.paging import PageQuery
from peyser.api.schemas.shapes import Answer, Page
from peyser.job_orders.queries import JobView


class JobQuery(PageQuery):
    words: Annotated[
        Plain, Field(max_length=200, description="Words in title or text.", examples=["welder"])
    ] = ""
    zip: Annotated[
        Plain, Field(pattern=r"^([0-9]{5})?$", description="Near this ZIP code.", examples=["65201"])
    ] = ""
    miles: Annotated[int, Field(ge=1, le=500, description="From the center of the ZIP code.")] = 25
    full_time: Annotated[bool | None, Field(description="Full time or part time only.")] = None
    occupation: Annotated[
        Plain, Field(max_length=10, pattern=r"^[0-9.\-]*$", description="The beginning of an O*NET code.")
    ] = ""


class LabelledText(Answer):
    label: str
    text: str


class Job(Answer):
    """A job as this reader may know it. `employer_name` is null where the employer keeps the name from applicants.

    Pay in dollars; `miles` from the ZIP code of the search. `how_to_apply` is null until one signs in.
    """

    id: int
    number: str
    title: str
    description: str
    employer_name: str | None
    city: str
    state: str
    zip_code: str
    street: str
    openings: int
    full_time: bool
    hours_per_week: Decimal | None
    shift: str
    duration: str
    wage_min: Decimal | None
    wage_max: Decimal | None
    wage_unit: str
    wage_note: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    open_on: dt.date | None
    last_day_on: dt.date | None
    requirements: list[LabelledText]
    requirements_text: str
    benefits: list[str]
    conditions: list[LabelledText] = Field(description="What is good to know of place and pay.")
    documents_wanted: list[str]
    dispute_notice: bool = Field(description="A labor dispute exists at the worksite; see the notice first.")
    staff_screened: bool = Field(description="One applies through the job center.")
    miles: float | None
    how_to_apply: list[LabelledText] | None


class JobPage(Page[Job]):
    pass


def job(view: JobView) -> Job:
    plain = {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
    shown = {
        "employer_name": view.employer_name or None,
        "requirements": _lines(view.requirements),
        "conditions": _lines(view.conditions),
        "benefits": list(view.benefits),
        "documents_wanted": list(view.documents_wanted),
        "how_to_apply": None if view.how_to_apply is None else _lines(view.how_to_apply),
    }
    return Job(**plain | shown)


def _lines(pairs: tuple[tuple[str, str], ...]) -> list[LabelledText]:
    return [LabelledText(label=label, text=text) for label, text in pairs]
