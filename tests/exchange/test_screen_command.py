"""`peyser screen` over one order and over a file."""

import io
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

FOLDER = Path(os.environ.get("PEYSER_DATA") or Path(__file__).parents[3] / "shared" / "data")
FILE = FOLDER / "seasonal_jobs_a.parquet"
published = pytest.mark.skipif(
    not FILE.is_file(), reason=f"the published file is not at {FILE}; set PEYSER_DATA"
)


@pytest.fixture
def typed(monkeypatch):
    def give(text):
        data = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return give


def run(*words, **options):
    out = io.StringIO()
    call_command("screen", *words, stdout=out, **options)
    return out.getvalue()


def test_one_order_gives_its_findings_as_json(typed):
    typed(json.dumps({"title": "Waitress", "description": "Serve food.", "min_age": 18}))
    answer = json.loads(run("--json"))
    assert answer["blocked"] is True
    assert [(f["field"], f["start"], f["end"], f["words"]) for f in answer["findings"]] == [
        ("title", 0, 8, "Waitress")
    ]


def test_a_text_under_an_unknown_name_is_read_too(typed):
    typed(json.dumps({"title": "Clerk", "notes": "Men only."}))
    assert json.loads(run("--json"))["findings"][0]["field"] == "notes"


@pytest.mark.parametrize(
    ("order", "field"),
    [
        ({"jobTitle": "Men only"}, "title"),
        ({"duties": ["Sweep.", "Men only."]}, "description"),
        ({"special_requirements": "Men only"}, "requirements_text"),
        ({"howToApply": "Men only"}, "application_instructions"),
        ({"wage": "Men only earn this"}, "wage_text"),
        ({"extra": {"inner": ["Men only"]}}, "extra"),
        ({"body": "Sweep.", "description": "Pack.", "text": "Men only"}, "text"),
    ],
)
def test_a_field_is_read_under_each_of_its_names(typed, order, field):
    typed(json.dumps(order))
    assert {f["field"] for f in json.loads(run("--json"))["findings"]} == {field}


@pytest.mark.requirement("S001-146")
@pytest.mark.parametrize(
    ("order", "on", "found"),
    [
        ({"wage": 9}, "2025-06-01", True),
        ({"wage": "$9.00/hr"}, "2025-06-01", True),
        ({"wage_min": "9", "worksite_state": "Missouri"}, "2025-06-01", True),
        ({"wage": 9, "worksite_state": "KS"}, "2025-06-01", False),
        ({"pay": 13, "state": "MO"}, "2025-06-01", True),
        ({"pay": 13, "state": "MO"}, "2024-06-01", False),
        ({"pay": "400 per week", "hours": 40}, "2025-06-01", True),
        ({"wage": 20}, "2025-06-01", False),
    ],
)
def test_pay_is_held_against_the_minimum_of_place_and_day(typed, order, on, found):
    typed(json.dumps({"title": "Clerk"} | order))
    findings = json.loads(run("--json", f"--on={on}"))["findings"]
    assert any(f["pattern_id"] == "PAY-100" for f in findings) is found


@pytest.mark.parametrize("join", ["[{}]", "lines"])
def test_several_orders_give_one_result_a_line(typed, join):
    orders = [json.dumps({"id": n, "title": title}) for n, title in enumerate(("Clerk", "Men only"))]
    typed("\n".join(orders) if join == "lines" else f"[{','.join(orders)}]")
    answers = [json.loads(line) for line in run("--json").splitlines()]
    assert [(answer["id"], answer["blocked"]) for answer in answers] == [(0, False), (1, True)]


def test_a_day_that_is_none_is_refused(typed):
    typed("{}")
    with pytest.raises(CommandError) as refused:
        run("--json", "--on=yesterday")
    assert refused.value.returncode == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"title": "Clerk"}\nnot json',
        '[{"title": "Clerk"}, 5]',
        "not json",
        "[]",
        b"\xff\xfe",
        '{"title": 5}',
        '{"pay_from": "much"}',
        '{"pay_from": -1}',
        '{"pay_from": NaN}',
        '{"min_age": true}',
        '{"min_age": 1.5}',
    ],
)
def test_what_is_no_order_is_refused_in_one_line(typed, text):
    typed(text)
    with pytest.raises(CommandError) as refused:
        run("--json")
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CommandError) as refused:
        run(f"--file={tmp_path / 'none.parquet'}", "--summary")
    assert refused.value.returncode == 2


@published
def test_the_summary_counts_the_orders_that_were_read():
    lines = dict(line.rsplit(None, 1) for line in run(f"--file={FILE}", "--summary", "--limit=50").splitlines())
    assert lines["orders read"] == "50"


@published
def test_the_same_seed_gives_the_same_sample():
    words = (f"--file={FILE}", "--sample=5", "--seed=7", "--limit=800")
    assert run(*words) == run(*words)


@published
def test_at_most_one_real_order_in_two_hundred_is_blocked():
    lines = dict(line.rsplit(None, 1) for line in run(f"--file={FILE}", "--summary").splitlines())
    assert int(lines["orders blocked"]) * 200 <= int(lines["orders read"])
