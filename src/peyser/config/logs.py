"""How a line of the log is written: what the database says of a failed statement may hold a person's data."""

import logging
import traceback
from types import TracebackType
from typing import Any

from django.db import Error

Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Tells where an exception came from. Of a database error it tells the code and the constraint, not the row.

    PostgreSQL's own message may quote values, and its DETAIL holds the whole row that it refused.
    """

    def formatException(self, ei: Caught) -> str:
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""

    def formatMessage(self, record: logging.LogRecord) -> str:
        if any(isinstance(part, Error) or hasattr(part, "sqlstate") for part in _parts(record.args)):
            record.message = f"{record.msg} ({', '.join(discreet(part) for part in _parts(record.args))})"
        return super().formatMessage(record)


def discreet(problem: object) -> str:
    """The exception in words that hold no personal data; anything else as it is."""
    if not isinstance(problem, BaseException):
        return str(problem)
    name = f"{type(problem).__module__}.{type(problem).__qualname__}"
    driver: Any = problem.__cause__ if isinstance(problem, Error) else problem
    if not hasattr(driver, "sqlstate"):
        return name if isinstance(problem, Error) else f"{name}: {problem}"
    facts = (("code", driver.sqlstate), ("constraint", driver.diag.constraint_name))
    return f"{name}: " + (", ".join(f"{fact} {value}" for fact, value in facts if value) or "no connection")


def _parts(args: Any) -> tuple[Any, ...]:
    return args if isinstance(args, tuple) else (args,) if args is not None else ()


def _told(problem: BaseException) -> list[str]:
    """The exception with what caused it, the first cause first."""
    before = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    lines = [] if before is None else [*_told(before), "", "After that:"]
    where = "".join(traceback.format_tb(problem.__traceback__)).rstrip()
    return [*lines, *([where] if where else []), discreet(problem)]
