"""What a tracked model keeps: each insert, update and delete, written by a trigger of the database itself.

A bulk update, a COPY or a statement typed by hand is kept as well, since no Python code is asked.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def tracked(*, exclude: list[str] | None = None) -> Callable[[M], M]:
    """Class decorator: keep the history of the model. `exclude` names fields that must not be copied."""
    decorate: Any = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=exclude,
        obj_field=pghistory.ObjForeignKey(related_name="history", related_query_name="history"),
    )
    return decorate  # type: ignore[no-any-return]
