"""Pages by keyset: a cursor names the last row seen, so that nothing is skipped or shown twice as rows come and go."""

import datetime as dt
from typing import Annotated, Any, TypeVar

from django.core import signing
from django.db.models import F, FloatField, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from pydantic import Field

from peyser.api.fields import Incoming, Plain
from peyser.kernel.errors import BadInput

M = TypeVar("M", bound=Model)
MOST = 100
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many rows at most.", examples=[20])]


class PageQuery(Incoming):
    cursor: Annotated[Plain, Field(max_length=4000, description="`next_cursor` of the page before.")] = ""
    limit: Limit = 50


def one_page(found: QuerySet[M], query: PageQuery) -> tuple[list[M], str | None]:
    """The rows after the cursor, in the order of `found`, and the cursor of the next page; None at the end.

    `found` is ordered by names of columns or annotations that are never null, the last one unique. Raises
    BadInput (field `cursor`) for a cursor of another list or a made-up one.
    """
    order = [str(name) for name in found.query.order_by]
    found, keys = _comparable(found, [name.removeprefix("-") for name in order])
    salt = "peyser.api.cursor." + ",".join(order)
    if query.cursor:
        found = found.filter(_after(order, keys, _values(query.cursor, salt)))
    rows = list(found[: query.limit + 1])
    if len(rows) <= query.limit:
        return rows, None
    last = rows[query.limit - 1]
    return rows[: query.limit], signing.dumps([_plain(getattr(last, key)) for key in keys], salt=salt)


def _comparable(found: QuerySet[M], names: list[str]) -> tuple[QuerySet[M], list[str]]:
    """Computed floats as double precision: a 4-byte rank read back would not equal itself."""
    floats = {
        name: f"key_{name}"
        for name in names
        if isinstance(getattr(found.query.annotations.get(name), "output_field", None), FloatField)
    }
    casts: dict[str, Any] = {key: Cast(F(name), FloatField()) for name, key in floats.items()}
    return found.annotate(**casts), [floats.get(name, name) for name in names]


def _after(order: list[str], keys: list[str], values: list[Any]) -> Q:
    """Rows that come later in the order: a later first key, or the same one and a later second key, and so on."""
    later, same = Q(), Q()
    for name, key, value in zip(order, keys, values, strict=True):
        beyond = "lt" if name.startswith("-") else "gt"
        later |= same & Q(**{f"{key}__{beyond}": value})
        same &= Q(**{key: value})
    return later


def _values(cursor: str, salt: str) -> list[Any]:
    try:
        values: list[Any] = signing.loads(cursor, salt=salt)
    except signing.BadSignature as wrong:
        raise BadInput({"cursor": _("This cursor does not belong to this list. Start without one.")}) from wrong
    return values


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value
