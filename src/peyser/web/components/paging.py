"""Pages of a long list: one row more than a page is read, so that no count is needed."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.http import HttpRequest

SIZE = 25


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page, and the addresses of its neighbors ("" for none)."""

    rows: list[Any]
    previous: str
    next: str


def page_of(request: HttpRequest, rows: QuerySet[Any], *, size: int = SIZE) -> Page:
    """The page of `rows` that ?page= asks for; the first one when that is no number."""
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and 0 < int(asked) < 10_000 else 1
    found = list(rows[(number - 1) * size : number * size + 1])
    return Page(
        rows=found[:size],
        previous=_address(request, number - 1) if number > 1 else "",
        next=_address(request, number + 1) if len(found) > size else "",
    )


def first_of(rows: QuerySet[Any], *, shown: int) -> tuple[list[Any], int]:
    """The first rows and how many there are in all, with one query."""
    found = list(rows.annotate(in_all=Window(Count("*")))[:shown])
    return found, found[0].in_all if found else 0


def _address(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
