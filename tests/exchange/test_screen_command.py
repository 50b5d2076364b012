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
    "text",
    [
        "",
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
