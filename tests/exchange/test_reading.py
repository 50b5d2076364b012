"""The three forms of the file, and files that are none of them."""

import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from peyser.exchange.seasonal_jobs import json_rows, parquet_rows
from peyser.exchange.seasonal_jobs.reading import survey
from peyser.exchange.seasonal_jobs.unusable import UnusableFile
from tests.exchange.seasonal_files import PUBLISHED, comma_separated, json_text, parquet, published

ROWS = [published(1), published(2, job_title='Ñandú, "herder"\nof two lines')]


def case_numbers(path: Path) -> list[str]:
    return [str((row or {}).get("case_number")) for _number, row in survey(path).numbered()]


def test_parquet_is_read(tmp_path: Path) -> None:
    assert case_numbers(parquet(tmp_path, *ROWS)) == [row["case_number"] for row in ROWS]


def test_csv_is_read_with_line_breaks_inside_values(tmp_path: Path) -> None:
    rows = [row for _number, row in survey(comma_separated(tmp_path, *ROWS)).numbered()]
    assert [row and row["job_title"] for row in rows] == [row["job_title"] for row in ROWS]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(ROWS),
        json.dumps(ROWS, indent=2),
        json.dumps({"@odata.context": "x", "@odata.count": 2, "value": ROWS}),
        json.dumps({"value": ROWS, "@odata.nextLink": "y"}),
        "\n".join(json.dumps(row) for row in ROWS),
        "\ufeff" + json.dumps(ROWS),
    ],
    ids=["list", "indented", "answer", "value-first", "lines", "byte-order-mark"],
)
def test_every_form_of_json_is_read(tmp_path: Path, content: str) -> None:
    assert case_numbers(json_text(tmp_path, content)) == [row["case_number"] for row in ROWS]


def test_json_longer_than_the_window_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_rows, "PIECE", 7)
    many = [published(number) for number in range(1, 6)]
    assert case_numbers(json_text(tmp_path, many)) == [row["case_number"] for row in many]


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    assert survey(parquet(tmp_path, *ROWS, name="jobs.txt")).rows == 2


def test_no_rows_is_no_trouble(tmp_path: Path) -> None:
    assert survey(json_text(tmp_path, "[]")).rows == 0


def test_a_row_of_another_shape_is_told_apart(tmp_path: Path) -> None:
    path = comma_separated(tmp_path, *ROWS)
    path.write_text(path.read_text() + "only,three,values\n")
    assert [row is None for _number, row in survey(path).numbered()] == [False, False, True]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"PAR1",
        b"PAR1" + b"\0" * 100 + b"PAR1",
        os.urandom(5000),
        b"\0" * 5000,
        b"\x7fELF" + bytes(range(256)) * 20,
        b"a,b,c\n1,2,3\n",
        b"{",
        b"[1, 2",
        b"[" * 100_000,
        b'{"value": [',
        b'{"error": "too many requests"}',
        b"[{}]",
        "caf\xe9,x\n".encode("latin-1") * 10,
        b"x" * 2_000_000,
        json.dumps(ROWS).encode()[:-40],
        json.dumps(ROWS).encode().replace(b"}, {", b"} {"),
        b'[{"case_number": ' + b"9" * 5000 + b"}]",
    ],
    ids=[
        "empty", "blank", "mark-only", "hollow-parquet", "noise", "zeros", "program", "other-columns", "brace",
        "cut-list", "deep", "cut-answer", "error-page", "empty-object", "latin-1", "one-endless-line", "cut-json",
        "no-comma", "huge-number",
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "jobs.parquet"
    path.write_bytes(content)
    with pytest.raises(UnusableFile) as trouble:
        survey(path)
    assert "\n" not in str(trouble.value)


def test_a_parquet_file_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = parquet(tmp_path, *ROWS).read_bytes()
    path = tmp_path / "cut.parquet"
    for length in range(5, len(whole), 997):
        path.write_bytes(whole[:length])
        with pytest.raises(UnusableFile):
            survey(path)


def test_a_csv_file_that_ends_inside_a_value_is_refused(tmp_path: Path) -> None:
    path = comma_separated(tmp_path, *ROWS)
    path.write_text(path.read_text().rpartition('of two lines"')[0])
    with pytest.raises(UnusableFile):
        survey(path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = parquet(tmp_path, {name: value for name, value in PUBLISHED.items() if name != "end_date"})
    with pytest.raises(UnusableFile, match="end_date"):
        survey(path)


def test_a_parquet_file_that_claims_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_rows, "MOST_BYTES_A_ROW_GROUP", 100)
    with pytest.raises(UnusableFile, match="claims"):
        survey(parquet(tmp_path, *ROWS))


def test_a_column_twice_is_refused(tmp_path: Path) -> None:
    table = pa.Table.from_pylist([published()])
    twice = table.append_column("end_date", table.column("end_date"))
    pq.write_table(twice, tmp_path / "twice.parquet")
    with pytest.raises(UnusableFile, match="twice"):
        survey(tmp_path / "twice.parquet")


@pytest.mark.parametrize("name", ["absent.parquet", "."])
def test_a_place_without_a_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableFile):
        survey(tmp_path / name)
