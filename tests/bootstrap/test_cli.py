import signal
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError
from psycopg.errors import UndefinedTable

from peyser.config import cli


@pytest.fixture(autouse=True)
def own_signals(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DATABASE_URL", "postgresql:///unused")
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def command_raising(problem: BaseException | None) -> BaseCommand:
    class Command(BaseCommand):
        requires_system_checks = []

        def handle(self, *args: Any, **options: Any) -> None:
            if problem is not None:
                raise problem

    return Command()


def no_tables() -> ProgrammingError:
    problem = ProgrammingError("relation does not exist")
    problem.__cause__ = UndefinedTable("relation does not exist")
    return problem


@pytest.mark.parametrize(
    ("problem", "code", "line"),
    [
        (CommandError("No such file:\n x.csv"), 2, "No such file: x.csv"),
        (ImproperlyConfigured("Set PEYSER_HOSTS."), 2, "Set PEYSER_HOSTS."),
        (OperationalError("gone"), 1, "The database does not answer: gone"),
        (no_tables(), 1, "The database has no tables yet: run `peyser prepare` first."),
        (KeyboardInterrupt(), 130, "Interrupted."),
    ],
)
def test_each_kind_of_trouble_is_one_line_and_its_own_exit_code(
    problem: BaseException,
    code: int,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "find", lambda name: command_raising(problem))

    assert cli.main(["anything"]) == code
    assert capsys.readouterr().err == line + "\n"


def test_a_command_that_ends_well_says_nothing_of_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "find", lambda name: command_raising(None))

    assert cli.main(["anything"]) == 0
    assert capsys.readouterr() == ("", "")


def test_an_unknown_command_is_told_with_the_nearest_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["prepair"]) == 2
    assert capsys.readouterr().err == "There is no command 'prepair'; did you mean prepare?\n"


def test_an_unknown_option_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["prepare", "--quickly"]) == 2
    assert capsys.readouterr().err == "Error: unrecognized arguments: --quickly\n"


@pytest.mark.parametrize("words", [[], ["--help"], ["help"]])
def test_help_lists_our_own_commands_only(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 0
    listed = capsys.readouterr().out
    assert "  prepare " in listed
    assert "runserver" not in listed


def test_a_programming_mistake_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "find", lambda name: command_raising(ProgrammingError("syntax error")))

    with pytest.raises(ProgrammingError):
        cli.main(["anything"])
