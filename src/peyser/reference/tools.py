"""The registry of tools outside Peyser: dated, and the only addresses to which a launch leads."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache

from peyser.reference.shipped import FOLDER


class UnknownTool(LookupError):
    """No tool of this key is registered on that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One tool, registered from `since` until `until` (exclusive). `event` is empty where opening it is no service."""

    key: str
    name: str
    purpose: str
    purpose_es: str
    address: str
    since: dt.date
    source: str
    event: str = ""
    until: dt.date | None = None


@cache
def _registry() -> tuple[Tool, ...]:
    tables = tomllib.loads((FOLDER / "external_tools.toml").read_text(encoding="utf-8"))
    return tuple(Tool(key=key, **table) for key, table in tables.items())


def tools_on(on: dt.date) -> list[Tool]:
    """The tools registered on that day, in the order of the registry."""
    return [tool for tool in _registry() if tool.since <= on and (tool.until is None or on < tool.until)]


def tool_on(key: str, *, on: dt.date) -> Tool:
    """The tool registered under this key on that day. Raises UnknownTool."""
    found = next((tool for tool in tools_on(on) if tool.key == key), None)
    if found is None:
        raise UnknownTool(key)
    return found
