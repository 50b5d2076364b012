"""Which requirements the suite has proved. Reads files only; the test plugin and the command share it.

`docs/requirements.csv` is the register: every requirement once, in our words. A test claims requirements with
`@pytest.mark.requirement("S001-045")`. After each run the plugin writes `var/requirements-run.json`, and after
a run of the whole suite also `docs/requirements-proved.json`, which travels with the source to a fresh clone.
"""

import csv
import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REGISTER_FILE = "requirements.csv"
PROVED_FILE = "requirements-proved.json"
RUN_FILE = "requirements-run.json"
PASSED = "passed"
OPEN, NOT_SOFTWARE, PROVED = "open", "not-software", "proved"
UNCLAIMED = "No test claims it yet."
UNPASSED = "Not all of its tests passed in the last full run."


class BrokenRegister(ValueError):
    """A file of the register cannot be read; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One row of the register. `seed` is the number of the document it comes from."""

    id: str
    seed: str
    topic: str
    kind: str
    wording: str
    not_software: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one test ended, and the requirements it claims."""

    outcome: str
    requirements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Per requirement the tests that claim it, without parameters. No run: `exit_status` is None."""

    source: str
    exit_status: int | None = None
    proved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_passed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standing:
    requirement: Requirement
    status: str
    tests: tuple[str, ...]
    reason: str

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.requirement.id,
            "status": self.status,
            "tests": list(self.tests),
            "reason": self.reason,
        }


def load_register(path: Path) -> tuple[Requirement, ...]:
    """All requirements in file order. Raises BrokenRegister at the first row that cannot be right."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except OSError as error:
        raise BrokenRegister(f"{path.name} cannot be read: {error.strerror}") from error
    seen: dict[str, Requirement] = {}
    for number, row in enumerate(rows, start=2):
        requirement = _requirement(row, f"{path.name}, line {number}")
        if requirement.id in seen:
            raise BrokenRegister(f"{path.name}, line {number}: {requirement.id} stands there twice")
        seen[requirement.id] = requirement
    return tuple(seen.values())


def _requirement(row: Mapping[str, str], place: str) -> Requirement:
    try:
        status = row["status"]
        requirement = Requirement(
            id=row["id"],
            seed=row["seed"],
            topic=row["topic"],
            kind=row["kind"],
            wording=row["wording"],
            not_software=status == NOT_SOFTWARE,
            reason=row["reason"],
        )
    except KeyError as error:
        raise BrokenRegister(f"{place}: column {error} is missing") from error
    if status not in {OPEN, NOT_SOFTWARE}:
        raise BrokenRegister(f"{place}: status must be {OPEN} or {NOT_SOFTWARE}, not {status!r}")
    if requirement.not_software and not requirement.reason:
        raise BrokenRegister(f"{place}: {NOT_SOFTWARE} needs a reason")
    return requirement


def weigh(outcomes: Mapping[str, Outcome], *, source: str, exit_status: int | None) -> Evidence:
    """Sort the claims of a run: a requirement is proved when every test that claims it passed."""
    tests: dict[str, set[str]] = {}
    failing: set[str] = set()
    for node_id, outcome in outcomes.items():
        for requirement_id in outcome.requirements:
            tests.setdefault(requirement_id, set()).add(node_id.partition("[")[0])
            if outcome.outcome != PASSED:
                failing.add(requirement_id)
    claims = {requirement_id: tuple(sorted(names)) for requirement_id, names in sorted(tests.items())}
    return Evidence(
        source=source,
        exit_status=exit_status,
        proved={
            requirement_id: names for requirement_id, names in claims.items() if requirement_id not in failing
        },
        not_passed={
            requirement_id: names for requirement_id, names in claims.items() if requirement_id in failing
        },
    )


def last_evidence(*, docs: Path, var: Path) -> Evidence:
    """The last full run on this machine, or the one that came with the source if that is newer."""
    shipped, here = docs / PROVED_FILE, var / RUN_FILE
    run = _json(here)
    if run.get("full"):
        finished_at = dt.datetime.fromisoformat(run["finished_at"])
        if not shipped.exists() or finished_at.timestamp() >= shipped.stat().st_mtime:
            outcomes = {
                node_id: Outcome(outcome=test["outcome"], requirements=tuple(test["requirements"]))
                for node_id, test in run["tests"].items()
            }
            return weigh(
                outcomes, source=f"the full run of {run['finished_at']}", exit_status=run["exit_status"]
            )
    kept = _json(shipped)
    if not kept:
        return Evidence(source="no full run yet")
    return Evidence(
        source=f"docs/{PROVED_FILE}",
        exit_status=kept["exit_status"],
        proved={requirement_id: tuple(names) for requirement_id, names in kept["proved"].items()},
        not_passed={requirement_id: tuple(names) for requirement_id, names in kept["not_passed"].items()},
    )


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise BrokenRegister(f"{path.name} cannot be read ({error}); run the whole suite again") from error
    return content if isinstance(content, dict) else {}


def standings(requirements: Iterable[Requirement], evidence: Evidence) -> tuple[Standing, ...]:
    """Every requirement with its status, in register order."""
    return tuple(_standing(requirement, evidence) for requirement in requirements)


def _standing(requirement: Requirement, evidence: Evidence) -> Standing:
    if requirement.not_software:
        return Standing(requirement, NOT_SOFTWARE, (), requirement.reason)
    if requirement.id in evidence.proved:
        return Standing(requirement, PROVED, evidence.proved[requirement.id], "")
    claimed = evidence.not_passed.get(requirement.id, ())
    return Standing(requirement, OPEN, claimed, UNPASSED if claimed else UNCLAIMED)
