import csv
import datetime as dt
import json
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from peyser.config.requirements_register import BrokenRegister, Outcome, load_register, weigh

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
HEAD = "id,seed,topic,kind,wording,status,reason\n"
REGISTER = (
    HEAD
    + "S001-001,001,registration,rule,One.,open,\n"
    + "S001-002,001,registration,rule,Two.,open,\n"
    + "S001-003,001,contents page,entity,Three.,not-software,Nothing to do.\n"
)
PASSING = """
    import pytest

    @pytest.mark.requirement("S001-001")
    def test_one(): pass

    @pytest.mark.requirement("S001-002")
    @pytest.mark.parametrize("number", [1, 2])
    def test_two(number): assert number < LIMIT

    def test_without_claim(): pass
"""


@pytest.fixture
def project(pytester, monkeypatch):
    """A small project with a register and the plugin; `run` gives what the plugin wrote in var/."""
    monkeypatch.delenv("PEYSER_VAR", raising=False)
    pytester.makeini("[pytest]\ntestpaths = tests\n")
    pytester.mkdir("docs").joinpath("requirements.csv").write_text(REGISTER, encoding="utf-8")
    pytester.mkdir("tests")
    return pytester


def write_tests(project, source):
    project.makepyfile(**{"tests/test_it": source})


def run(project, *arguments):
    result = project.runpytest_inprocess(
        "-p", "no:django", "-p", "no:cacheprovider", "-p", "tests.plugins.requirements_plugin", *arguments
    )
    file = project.path / "var" / "requirements-run.json"
    return result, json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def proved_file(project):
    file = project.path / "docs" / "requirements-proved.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


# The register


def test_the_register_holds_every_requirement_once_in_at_most_18_words():
    requirements = load_register(ROOT / "docs" / "requirements.csv")

    assert len(requirements) == 381
    assert [one.id for one in requirements if len(one.wording.split()) > 18] == []
    assert [one.id for one in requirements if one.seed != one.id[1:4]] == []
    assert len({one.wording for one in requirements}) == 381


def test_the_register_has_the_ids_of_the_source_in_its_order():
    folder = Path(os.environ.get("PEYSER_DATA", ROOT.parent / "shared" / "data"))
    source = folder.parent / "reference" / "requirements.csv"
    if not source.exists():
        pytest.skip("the list of requirement ids is not on this machine")

    with source.open(encoding="utf-8", newline="") as lines:
        ids = [row["id"] for row in csv.DictReader(lines)]

    assert [one.id for one in load_register(ROOT / "docs" / "requirements.csv")] == ids


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (
            HEAD + "S001-001,001,a,rule,One.,maybe,\n",
            "line 2: status must be open or not-software, not 'maybe'",
        ),
        (HEAD + "S001-001,001,a,rule,One.,not-software,\n", "line 2: not-software needs a reason"),
        (HEAD + "S001-001,001,a,rule,One.,open,\n" * 2, "line 3: S001-001 stands there twice"),
        ("id,status\nS001-001,open\n", "line 2: column 'seed' is missing"),
    ],
)
def test_a_broken_register_says_where_and_why(tmp_path, content, complaint):
    path = tmp_path / "requirements.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(BrokenRegister, match=f"requirements.csv, {complaint}"):
        load_register(path)


def test_a_requirement_is_proved_only_when_all_its_tests_passed():
    outcomes = {
        "tests/a.py::test_a[1]": Outcome("passed", ("S001-001", "S001-002")),
        "tests/a.py::test_a[2]": Outcome("passed", ("S001-001", "S001-002")),
        "tests/b.py::test_b": Outcome("skipped", ("S001-002",)),
    }

    evidence = weigh(outcomes, source="here", exit_status=0)

    assert evidence.proved == {"S001-001": ("tests/a.py::test_a",)}
    assert evidence.not_passed == {"S001-002": ("tests/a.py::test_a", "tests/b.py::test_b")}


# The plugin


def test_a_full_run_is_written_to_both_files(project):
    write_tests(project, PASSING.replace("LIMIT", "9"))

    result, written = run(project)

    result.assert_outcomes(passed=4)
    assert written["full"] is True
    assert written["exit_status"] == 0
    assert dt.datetime.fromisoformat(written["finished_at"]).tzinfo is not None
    assert written["tests"]["tests/test_it.py::test_one"] == {"outcome": "passed", "requirements": ["S001-001"]}
    assert set(written["tests"]) == {
        f"tests/test_it.py::{name}" for name in ("test_one", "test_two[1]", "test_two[2]")
    }
    assert proved_file(project) == {
        "exit_status": 0,
        "proved": {
            "S001-001": ["tests/test_it.py::test_one"],
            "S001-002": ["tests/test_it.py::test_two"],
        },
        "not_passed": {},
    }


def test_one_failing_parameter_leaves_its_requirement_open(project):
    write_tests(project, PASSING.replace("LIMIT", "2"))

    _, written = run(project)

    assert (written["full"], written["exit_status"]) == (True, 1)
    assert proved_file(project)["proved"] == {"S001-001": ["tests/test_it.py::test_one"]}
    assert proved_file(project)["not_passed"] == {"S001-002": ["tests/test_it.py::test_two"]}


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("pytest.skip('no data here')", "skipped"),
        ("pytest.xfail('not yet')", "xfailed"),
        ("assert False", "failed"),
    ],
)
def test_only_a_pass_counts_as_passed(project, body, outcome):
    write_tests(project, f"import pytest\n@pytest.mark.requirement('S001-001')\ndef test_it():\n    {body}\n")

    _, written = run(project)

    assert written["tests"]["tests/test_it.py::test_it"]["outcome"] == outcome
    assert proved_file(project)["proved"] == {}


def test_a_failing_teardown_spoils_a_pass(project):
    write_tests(
        project,
        """
        import pytest

        @pytest.fixture
        def broken():
            yield
            raise RuntimeError

        @pytest.mark.requirement("S001-001")
        def test_it(broken): pass
        """,
    )

    _, written = run(project)

    assert written["tests"]["tests/test_it.py::test_it"]["outcome"] == "error"


@pytest.mark.parametrize(
    "arguments", [("-k", "one"), ("tests/test_it.py",), ("-m", "not slow"), ("--maxfail", "1")]
)
def test_a_narrowed_run_is_not_full_and_leaves_the_file_in_docs_alone(project, arguments):
    write_tests(project, PASSING.replace("LIMIT", "1"))

    _, written = run(project, *arguments)

    assert written["full"] is False
    assert proved_file(project) is None


def test_naming_the_whole_test_folder_is_a_full_run(project):
    write_tests(project, PASSING.replace("LIMIT", "9"))

    _, written = run(project, "tests")

    assert written["full"] is True


@pytest.mark.parametrize(
    ("mark", "complaint"),
    [
        ('"S009-999"', "*docs/requirements.csv has no requirement 'S009-999'*"),
        ('"S001-003"', "*docs/requirements.csv says that S001-003 is no matter of software*"),
        ("", "*the requirement mark names no id*"),
    ],
)
def test_a_wrong_claim_stops_the_collection_and_says_why(project, mark, complaint):
    write_tests(project, f"import pytest\n@pytest.mark.requirement({mark})\ndef test_it(): pass\n")

    result, written = run(project)

    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines([complaint])
    assert written["full"] is False


def test_a_wrong_claim_of_a_single_parameter_is_found_too(project):
    write_tests(
        project,
        """
        import pytest

        @pytest.mark.parametrize("n", [1, pytest.param(2, marks=pytest.mark.requirement("S009-999"))])
        def test_it(n): pass
        """,
    )

    result, _ = run(project)

    result.stdout.fnmatch_lines(["*test_it*2*has no requirement 'S009-999'*"])


def test_with_several_workers_the_controller_writes_what_all_of_them_ran(project, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), str(ROOT / "src")]))
    write_tests(project, PASSING.replace("LIMIT", "9"))

    result = project.runpytest_subprocess(
        "-p", "no:django", "-p", "no:cacheprovider", "-p", "tests.plugins.requirements_plugin", "-n", "2"
    )

    result.assert_outcomes(passed=4)
    assert set(proved_file(project)["proved"]) == {"S001-001", "S001-002"}


# The command


@pytest.fixture
def listed(project):
    """Call `peyser requirements` on the small project."""

    def call(**options):
        out = StringIO()
        with override_settings(ROOT=project.path, VAR=project.path / "var"):
            call_command("requirements", stdout=out, **options)
        return out.getvalue()

    return call


def test_without_any_run_everything_is_open_but_what_is_no_software(listed):
    rows = json.loads(listed(json=True))

    assert rows == [
        {"id": "S001-001", "status": "open", "tests": [], "reason": "No test claims it yet."},
        {"id": "S001-002", "status": "open", "tests": [], "reason": "No test claims it yet."},
        {"id": "S001-003", "status": "not-software", "tests": [], "reason": "Nothing to do."},
    ]


def test_after_a_full_run_the_list_says_what_is_proved_and_by_which_tests(project, listed):
    write_tests(project, PASSING.replace("LIMIT", "2"))
    run(project)

    first, second, _ = json.loads(listed(json=True))

    assert first == {
        "id": "S001-001",
        "status": "proved",
        "tests": ["tests/test_it.py::test_one"],
        "reason": "",
    }
    assert (second["status"], second["reason"]) == ("open", "Not all of its tests passed in the last full run.")


def test_a_fresh_clone_lists_what_came_with_the_source(project, listed):
    write_tests(project, PASSING.replace("LIMIT", "9"))
    run(project)
    (project.path / "var" / "requirements-run.json").unlink()

    rows = json.loads(listed(json=True))

    assert [row["status"] for row in rows] == ["proved", "proved", "not-software"]


def test_a_narrowed_run_does_not_change_the_list(project, listed):
    write_tests(project, PASSING.replace("LIMIT", "9"))
    run(project)
    run(project, "-k", "without_claim")

    rows = json.loads(listed(json=True))

    assert [row["status"] for row in rows] == ["proved", "proved", "not-software"]


def test_a_newer_file_in_docs_wins_over_an_old_run(project, listed):
    write_tests(project, PASSING.replace("LIMIT", "9"))
    run(project)
    pulled = project.path / "docs" / "requirements-proved.json"
    pulled.write_text(json.dumps({"exit_status": 0, "proved": {}, "not_passed": {}}), encoding="utf-8")
    later = dt.datetime.now(dt.UTC).timestamp() + 60
    os.utime(pulled, (later, later))

    rows = json.loads(listed(json=True))

    assert [row["status"] for row in rows] == ["open", "open", "not-software"]


def test_the_table_counts_by_topic(project, listed):
    write_tests(project, PASSING.replace("LIMIT", "2"))
    run(project)

    lines = [line.split() for line in listed().splitlines()]

    assert ["registration", "1", "1", "0"] in lines
    assert ["contents", "page", "0", "0", "1"] in lines
    assert ["all", "1", "1", "1"] in lines


def test_an_unreadable_run_is_one_clear_line(project, listed):
    file = project.mkdir("var") / "requirements-run.json"
    file.write_text("{half", encoding="utf-8")

    with pytest.raises(CommandError, match=r"requirements-run\.json cannot be read"):
        listed()
