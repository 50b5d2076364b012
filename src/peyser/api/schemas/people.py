"""The person who asks, and their keys."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from peyser.accounts.choices import Role
from peyser.accounts.models import ApiToken
from peyser.api.fields import Plain
from peyser.api.schemas.shapes import Answer, Body, Page, codes


class Me(Answer):
    """Who acts, and how far: `office_ids` are the offices within reach unless `statewide`."""

    id: int
    name: str
    email: str
    language: str
    signed_in_by: str = Field(json_schema_extra={"enum": ["session", "token"]})
    roles: list[Annotated[str, Field(json_schema_extra=codes(Role))]]
    office_ids: list[int]
    home_office_id: int | None
    statewide: bool
    seeker_id: int | None
    employer_id: int | None
    unread_messages: int


class TokenBody(Body):
    """`name` tells you later what the key is for."""

    name: Annotated[Plain, Field(min_length=1, max_length=80, examples=["Nightly export"])]
    days: Annotated[int, Field(ge=1, le=365)] = 90


class TokenOut(Answer):
    id: int
    name: Annotated[str, Field(examples=["Nightly export"])]
    created_at: dt.datetime
    expires_at: dt.datetime
    revoked_at: dt.datetime | None


class NewToken(TokenOut):
    """`key` is shown this once; a repeat of the request answers with null in its place."""

    key: str | None


class TokenPage(Page[TokenOut]):
    pass


def token_out(token: ApiToken) -> TokenOut:
    return TokenOut(**{name: getattr(token, name) for name in TokenOut.model_fields})


def new_token(token: ApiToken, key: str | None) -> NewToken:
    return NewToken(**dict(token_out(token)), key=key)
