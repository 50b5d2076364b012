"""Records which requirements the tests of a run prove.

A test claims them: `@pytest.mark.requirement("S001-045", "S001-046")`. An id that the register does not have,
or has as no matter of software, stops the collection. With several workers the reports carry the claims to the
controller, which alone writes. Files: see `peyser.config.requirements_register`.
"""

import datetime as dt
import json
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from peyser.config.requirements_register import (
    PASSED,
    PROVED_FILE,
    REGISTER_FILE,
    RUN_FILE,
    BrokenRegister,
    Outcome,
    Requirement,
    load_register,
    weigh,
)

PROPERTY = "requirement"
REGISTER = pytest.StashKey[dict[str, Requirement]]()
# What narrows a run without naming a path; any of them makes it less than the whole suite.
NARROWING = (
    "keyword",
    "markexpr",
    "deselect",
    "ignore",
    "ignore_glob",
    "lf",
    "stepwise",
    "continue_on_collection_errors",
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "requirement(*ids): the requirements that this test proves")
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Recorder(config), "requirements-recorder")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    complaints = [complaint for item in report.result for complaint in _complaints(item)]
    if complaints:
        report.outcome, report.longrepr, report.result = "failed", "\n".join(complaints), []
    return report


def pytest_itemcollected(item: pytest.Item) -> None:
    item.user_properties.extend((PROPERTY, requirement_id) for requirement_id in _claims(item))


def _claims(item: pytest.Item) -> list[str]:
    return sorted({str(name) for mark in item.iter_markers("requirement") for name in mark.args})


def _complaints(node: pytest.Item | pytest.Collector) -> Iterator[str]:
    if not isinstance(node, pytest.Item):
        return
    if any(not mark.args for mark in node.iter_markers("requirement")):
        yield f"{node.nodeid}: the requirement mark names no id"
    for requirement_id in _claims(node):
        try:
            requirement = _register(node.config).get(requirement_id)
        except BrokenRegister as problem:
            yield f"{node.nodeid}: it claims {requirement_id}, but {problem}"
            continue
        if requirement is None:
            yield f"{node.nodeid}: docs/{REGISTER_FILE} has no requirement {requirement_id!r}"
        elif requirement.not_software:
            yield f"{node.nodeid}: docs/{REGISTER_FILE} says that {requirement_id} is no matter of software"


def _register(config: pytest.Config) -> dict[str, Requirement]:
    if REGISTER not in config.stash:
        path = config.rootpath / "docs" / REGISTER_FILE
        config.stash[REGISTER] = {requirement.id: requirement for requirement in load_register(path)}
    return config.stash[REGISTER]


class Recorder:
    """Gathers the reports of one run, on the controller, and writes the files at its end."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.claims: dict[str, tuple[str, ...]] = {}
        self.outcomes: dict[str, str] = {}
        self.ended: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        claims = tuple(str(value) for name, value in report.user_properties if name == PROPERTY)
        if claims:
            self.claims[report.nodeid] = claims
        if self.outcomes.get(report.nodeid, PASSED) == PASSED:
            self.outcomes[report.nodeid] = _outcome(report)
        if report.when == "teardown":
            self.ended.add(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int | pytest.ExitCode) -> None:
        if self.config.option.collectonly:
            return
        full = self._is_full(session, exitstatus)
        outcomes = {
            node_id: Outcome(outcome=self.outcomes[node_id], requirements=claims)
            for node_id, claims in sorted(self.claims.items())
        }
        if full:
            evidence = weigh(outcomes, source="this run", exit_status=int(exitstatus))
            _write(
                self.config.rootpath / "docs" / PROVED_FILE,
                {
                    "exit_status": evidence.exit_status,
                    "proved": evidence.proved,
                    "not_passed": evidence.not_passed,
                },
            )
        var = Path(os.environ.get("PEYSER_VAR", self.config.rootpath / "var"))
        # Written after the file in docs, so that of the two this one is the newer.
        _write(
            var / RUN_FILE,
            {
                "full": full,
                "exit_status": int(exitstatus),
                "finished_at": dt.datetime.now(dt.UTC).isoformat(),
                "tests": {
                    node_id: {"outcome": outcome.outcome, "requirements": outcome.requirements}
                    for node_id, outcome in outcomes.items()
                },
            },
        )

    def _is_full(self, session: pytest.Session, exitstatus: int | pytest.ExitCode) -> bool:
        ran_to_the_end = exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}
        narrowed = any(getattr(self.config.option, name, None) for name in NARROWING)
        return (
            ran_to_the_end
            and not narrowed
            and len(self.ended) == session.testscollected
            and _paths(self.config, self.config.invocation_params.dir, self.config.args)
            == _paths(self.config, self.config.rootpath, self.config.getini("testpaths"))
        )


def _paths(config: pytest.Config, base: Path, arguments: list[str]) -> set[Path]:
    return {(base / argument).resolve() for argument in arguments}


def _outcome(report: pytest.TestReport) -> str:
    """The pytest outcome of one phase; an expected failure counts neither as passed nor as failed."""
    if hasattr(report, "wasxfail"):
        return "xfailed" if report.skipped else "xpassed"
    if report.failed and report.when != "call":
        return "error"
    return report.outcome


def _write(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    unfinished.replace(path)
