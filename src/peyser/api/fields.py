"""Values that come in from outside, each with its bounds: what passes here fits its column and its rule."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db.models import Choices
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    field_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from peyser.kernel.ssn import normalise_ssn

BIGGEST_ID = 2**63 - 1
LONG = 10_000
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
PHONE_DIGITS = 10
EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2199, 12, 31)


class Incoming(BaseModel):
    """What a client sends, in the body or in the address. PostgreSQL cannot store the NUL character."""

    @field_validator("*", mode="before")
    @classmethod
    def _without_nul(cls, value: Any) -> Any:
        texts = value if isinstance(value, list) else [value]
        if any(isinstance(text, str) and "\x00" in text for text in texts):
            raise PydanticCustomError("nul_character", "the NUL character")
        return value


def _day(value: Any) -> Any:
    """Only 2026-03-02: a number or a time of day is no date here."""
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or DAY.fullmatch(value) is None:
        raise PydanticCustomError("date_shape", "not a date")
    return value


def _clock(value: Any) -> Any:
    """Only 08:30 or 08:30:00, on the clock of the worksite."""
    if isinstance(value, dt.time):
        return value
    if not isinstance(value, str) or CLOCK.fullmatch(value) is None:
        raise PydanticCustomError("time_shape", "not a time of day")
    return value


def _near(day: dt.date) -> dt.date:
    if not EARLIEST <= day <= LATEST:
        raise PydanticCustomError("date_range", "out of range")
    return day


def _instant_near(at: dt.datetime) -> dt.datetime:
    _near(at.date())
    return at


def _email(text: str) -> str:
    try:
        if text:
            validate_email(text)
    except ValidationError as wrong:
        raise PydanticCustomError("email_shape", "not an e-mail address") from wrong
    return text


def _website(text: str) -> str:
    try:
        if text:
            URLValidator(schemes=["http", "https"])(text)
    except ValidationError as wrong:
        raise PydanticCustomError("website_shape", "not a web address") from wrong
    return text


def _phone(text: str) -> str:
    """Ten digits (United States and Canada), whatever stands between them; empty for none."""
    digits = re.sub(r"[^0-9]", "", text).removeprefix("1")
    if text and len(digits) != PHONE_DIGITS:
        raise PydanticCustomError("phone_shape", "not a phone number")
    return digits


def _ssn(text: str) -> str:
    try:
        return normalise_ssn(text) if text else ""
    except ValueError:
        raise PydanticCustomError("ssn_shape", "not nine digits") from None


@dataclass(frozen=True, slots=True)
class OneOf:
    """Only a value of these choices, which the OpenAPI document lists."""

    choices: type[Choices]
    or_empty: bool = False

    def values(self) -> list[Any]:
        return [*self.choices.values, *([""] if self.or_empty else [])]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": self.values()}

    def _known(self, value: Any) -> Any:
        if value not in self.values():
            raise PydanticCustomError("one_of", "unknown", {"known": ", ".join(map(str, self.values()))})
        return value


Id = Annotated[int, Field(ge=1, le=BIGGEST_ID, examples=[42])]
Plain = Annotated[str, StringConstraints(strip_whitespace=True)]
# A password keeps its spaces.
Secret = Annotated[str, Field(max_length=256)]
Prose = Annotated[Plain, Field(max_length=LONG)]
Day = Annotated[dt.date, BeforeValidator(_day), AfterValidator(_near), Field(examples=["2026-03-02"])]
Clock = Annotated[dt.time, BeforeValidator(_clock), Field(examples=["08:30:00"])]
Instant = Annotated[AwareDatetime, AfterValidator(_instant_near), Field(examples=["2026-03-02T15:30:00Z"])]
Money = Annotated[Decimal, Field(ge=0, max_digits=10, decimal_places=2, examples=["21.50"])]
Email = Annotated[Plain, Field(max_length=254, examples=["maria@example.org"]), AfterValidator(_email)]
AnEmail = Annotated[
    Plain, Field(min_length=1, max_length=254, examples=["erin@boone-welding.example"]), AfterValidator(_email)
]
Phone = Annotated[Plain, Field(max_length=20, examples=["573-555-0100"]), AfterValidator(_phone)]
APhone = Annotated[Plain, Field(min_length=1, max_length=20, examples=["573-555-0100"]), AfterValidator(_phone)]
Website = Annotated[
    Plain, Field(max_length=200, examples=["https://www.example.org"]), AfterValidator(_website)
]
Ssn = Annotated[Plain, Field(max_length=20), AfterValidator(_ssn)]
ZipCode = Annotated[Plain, Field(pattern=r"^[0-9]{5}$", examples=["65201"])]
ZipCodeOrNone = Annotated[Plain, Field(pattern=r"^([0-9]{5})?$", examples=["65201"])]
StateCode = Annotated[Plain, Field(pattern=r"^[A-Z]{2}$", examples=["MO"])]
OnetCode = Annotated[Plain, Field(pattern=r"^[0-9]{2}-[0-9]{4}\.[0-9]{2}$", examples=["51-4121.00"])]
OnetCodeOrNone = Annotated[Plain, Field(pattern=r"^([0-9]{2}-[0-9]{4}\.[0-9]{2})?$", examples=["51-4121.00"])]
Code = Annotated[Plain, Field(min_length=1, max_length=40)]
