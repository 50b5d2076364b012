"""No line of the log holds what the database refused."""

import logging

import pytest
from django.db import DataError, IntegrityError, transaction

from peyser.accounts.models import User
from peyser.config import cli
from peyser.config.logs import DiscreetFormatter
from tests import factories as make

SENTINEL = "canary.900120123@example.org"
NUMBER = "-".join(("900", "12", "0123"))  # not as written in any line of this file that a traceback quotes


def caught():
    """A real clash of the database, with the row in its DETAIL."""
    make.user(email=SENTINEL)
    try:
        with transaction.atomic():
            User.objects.create(email=SENTINEL, given_name=NUMBER, joined_at=make.NOON)
    except IntegrityError as clash:
        return clash
    raise AssertionError("nothing clashed")


def line(problem, message="A request failed.", args=()):
    record = logging.LogRecord(
        "peyser", logging.ERROR, __file__, 1, message, args, (type(problem), problem, problem.__traceback__)
    )
    return DiscreetFormatter("{levelname} {message}", style="{").format(record)


@pytest.mark.django_db
def test_a_logged_clash_names_the_constraint_and_never_the_row():
    clash = caught()
    assert SENTINEL in str(clash), "the control: the exception itself does hold the row"
    text = line(clash)
    assert SENTINEL not in text
    assert NUMBER not in text
    assert "23505" in text
    assert "test_logs.py" in text


@pytest.mark.django_db
def test_a_clash_in_the_words_of_the_line_is_discreet_too():
    clash = caught()
    assert SENTINEL not in line(clash, "It clashed: %s", (clash,))


@pytest.mark.django_db
def test_the_cause_behind_another_exception_is_discreet_too():
    try:
        raise RuntimeError("no luck") from caught()
    except RuntimeError as failure:
        text = line(failure)
    assert SENTINEL not in text
    assert "RuntimeError: no luck" in text


def test_a_value_quoted_by_the_database_is_left_out():
    assert "secret" not in line(DataError('invalid input syntax for type integer: "secret"'))


@pytest.mark.django_db
def test_the_command_line_tells_a_clash_in_one_line(capsys):
    assert cli._database_trouble(caught()) == cli.FAILED
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert SENTINEL not in told


def test_every_handler_writes_discreetly(settings):
    assert settings.LOGGING["formatters"]["line"]["()"].endswith("DiscreetFormatter")
    assert settings.LOGGING["loggers"]["django"]["handlers"] == []
