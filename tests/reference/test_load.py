"""Loading the reference tables: complete, again without effect, retired but never deleted."""

import datetime as dt
import io
import shutil

import pytest
from django.core.management import CommandError, call_command

from peyser.offices.actions.load import load_offices
from peyser.offices.management.commands import reference as command
from peyser.offices.models import LocalArea, Office, Region
from peyser.offices.queries import office_for_zip
from peyser.reference import shipped
from peyser.reference.actions.load import load_reference
from peyser.reference.actions.load_zip_codes import load_zip_codes
from peyser.reference.actions.put import put
from peyser.reference.file_rows import BrokenReferenceFile
from peyser.reference.models import Occupation, ServiceCode, Skill, ZipCode
from peyser.reference.zip_file import Place, places

pytestmark = pytest.mark.django_db

ON = dt.date(2026, 11, 24)


@pytest.fixture
def files(tmp_path):
    """A copy of the shipped files that a test may change."""
    shutil.copytree(shipped.FOLDER, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def few_zip_codes(monkeypatch):
    """Two ZIP codes instead of forty thousand, for tests about something else."""
    two = (
        Place("65201", "Columbia", "MO", "Boone County", 38.9, -92.3),
        Place("63101", "Saint Louis", "MO", "St. Louis city", 38.6, -90.2),
    )
    monkeypatch.setattr("peyser.reference.actions.load_zip_codes.places", lambda: two)
    return two


def without_line(file, beginning):
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith(beginning)), encoding="utf-8")


def test_a_load_brings_what_the_files_hold(few_zip_codes):
    load_reference(on=ON)

    assert Occupation.objects.count() == len(shipped.occupations())
    assert Skill.objects.count() == len(shipped.skills())
    assert ServiceCode.objects.count() == len(shipped.service_codes())
    assert ZipCode.objects.count() == len(few_zip_codes)


def test_an_occupation_is_found_by_its_names_in_both_languages(few_zip_codes):
    load_reference(on=ON)
    occupation = Occupation.objects.get(pk="11-1021.00")

    assert {"Plant manager", "Gerente general"} <= set(occupation.alternate_titles)


def test_a_second_load_changes_nothing(few_zip_codes):
    load_reference(on=ON)
    load_offices()

    again = (*load_reference(on=ON), *load_offices())
    assert [(table.added, table.changed, table.retired) for table in again] == [(0, 0, 0)] * len(again)


def test_what_differs_from_the_files_is_put_right(few_zip_codes):
    load_reference(on=ON)
    Skill.objects.filter(pk="pruning").update(name="?")
    ZipCode.objects.filter(pk="65201").update(city="?")

    changed = {table.name: table.changed for table in load_reference(on=ON)}
    assert changed == {"Skills": 1, "Occupations": 0, "Service codes": 0, "ZIP codes": 1}
    assert ZipCode.objects.get(pk="65201").city == "Columbia"


def test_an_occupation_that_left_the_file_is_retired_and_comes_back_when_it_returns(files, few_zip_codes):
    load_reference(on=ON)
    without_line(files / "occupations.csv", "11-1021.00")
    load_reference(on=ON, folder=files)
    assert Occupation.objects.get(pk="11-1021.00").retired_on == ON

    load_reference(on=ON)
    assert Occupation.objects.get(pk="11-1021.00").retired_on is None


def test_a_service_code_that_left_the_file_ends_on_the_day_of_the_load(files, few_zip_codes):
    load_reference(on=ON)
    without_line(files / "service_codes.csv", "125,")
    load_reference(on=ON, folder=files)

    assert ServiceCode.objects.get(code="125").until == ON


def test_a_load_leaves_the_versions_and_the_ends_of_the_state_alone(few_zip_codes):
    """The state has its own version of 125 from 2027 on, and has ended 115."""
    load_reference(on=ON)
    new_year = dt.date(2027, 1, 1)
    for code in ("125", "115"):
        ServiceCode.objects.filter(code=code).update(until=new_year, ended_by_state=True)
    shipped_125 = ServiceCode.objects.filter(code="125").values().get()
    own = shipped_125 | {"id": None, "name": "Ours", "since": new_year, "until": None, "origin": "state"}
    ServiceCode.objects.create(**own | {"ended_by_state": False})
    before = list(ServiceCode.objects.order_by("pk").values())

    (loaded,) = [table for table in load_reference(on=ON) if table.name == "Service codes"]

    assert (loaded.added, loaded.changed, loaded.retired) == (0, 0, 0)
    assert list(ServiceCode.objects.order_by("pk").values()) == before


def test_a_later_shipped_version_gives_way_to_the_state(files, few_zip_codes):
    load_reference(on=ON)
    own = ServiceCode.objects.filter(code="125").values().get() | {"id": None, "origin": "state"}
    ServiceCode.objects.filter(code="125").update(until=dt.date(2027, 1, 1), ended_by_state=True)
    ServiceCode.objects.create(**own | {"since": dt.date(2027, 1, 1), "name": "Ours"})
    text = (files / "service_codes.csv").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("125,"))
    (files / "service_codes.csv").write_text(text + line.replace("2016-07-01", "2027-06-01") + "\n", "utf-8")

    (loaded,) = [table for table in load_reference(on=ON, folder=files) if table.name == "Service codes"]

    assert loaded.kept == 1
    assert list(ServiceCode.objects.filter(code="125").order_by("since").values_list("name", "until")) == [
        ("Job Search Activity (staff-assisted)", dt.date(2027, 1, 1)), ("Ours", None),
    ]  # fmt: skip


def test_a_day_of_retirement_stays_as_it_was_first_written(files, few_zip_codes):
    load_reference(on=ON)
    without_line(files / "occupations.csv", "11-1021.00")
    load_reference(on=ON, folder=files)
    load_reference(on=ON + dt.timedelta(days=30), folder=files)

    assert Occupation.objects.get(pk="11-1021.00").retired_on == ON


def test_zip_codes_that_left_the_source_stay(few_zip_codes):
    ZipCode.objects.create(
        code="00001", city="Old", state="MO", county="Cole County", latitude=38.0, longitude=-92.0
    )
    load_zip_codes()

    assert ZipCode.objects.filter(pk="00001").exists()


def test_a_broken_file_leaves_every_table_as_it_was(files, few_zip_codes):
    (files / "service_codes.csv").write_text("code,name\n1,One\n", encoding="utf-8")

    with pytest.raises(BrokenReferenceFile):
        load_reference(on=ON, folder=files)
    assert not Occupation.objects.exists()
    assert not ZipCode.objects.exists()


def test_offices_are_loaded_with_their_areas_and_regions():
    load_offices()

    assert LocalArea.objects.count() == 14
    assert Region.objects.count() == len(shipped.regions())
    assert Office.objects.filter(kind=Office.Kind.JOB_CENTER, area__isnull=False).count() >= 30
    assert Office.objects.filter(kind=Office.Kind.CENTRAL_OFFICE).exists()


def test_an_office_that_left_the_file_stays():
    Office.objects.create(
        code="OLD", name="Old", kind="job_center", city="Rolla", zip_code="65401", county="Phelps County"
    )
    load_offices()

    assert Office.objects.filter(code="OLD").exists()


def test_all_zip_codes_with_a_place_are_loaded():
    loaded = load_zip_codes()

    assert loaded.added == ZipCode.objects.count() > 41_000
    assert not ZipCode.objects.filter(latitude=0, longitude=0).exists()


def test_the_job_center_of_every_zip_code_of_the_state_is_found():
    load_offices()
    load_zip_codes()
    homeless = [
        place.code
        for place in ZipCode.objects.filter(state="MO").exclude(county="")
        if not Office.objects.filter(counties_served__contains=[place.county]).exists()
    ]

    assert homeless == []
    assert office_for_zip("65203").code == "COLUMBIA"


def test_each_county_is_spelled_in_one_way():
    spellings = {}
    for place in places():
        folded = (place.state, place.county.casefold().replace(".", ""))
        spellings.setdefault(folded, set()).add(place.county)

    assert [names for names in spellings.values() if len(names) > 1] == []


def test_the_command_says_what_it_did(few_zip_codes):
    out = io.StringIO()
    call_command("reference", stdout=out)

    lines = out.getvalue().splitlines()
    assert any(line.startswith("ZIP codes") and "2 added" in line for line in lines)
    assert any(line.startswith("Offices") for line in lines)


def test_the_command_names_the_broken_file_in_one_line(monkeypatch):
    def broken(**_):
        raise BrokenReferenceFile(file="skills.csv", place="line 2", reason="no name")

    monkeypatch.setattr(command, "load_reference", broken)
    with pytest.raises(CommandError, match=r"skills\.csv, line 2: no name"):
        call_command("reference")


def test_a_row_needs_no_more_than_its_key_to_be_known_again(few_zip_codes):
    rows = [{"code": "sowing", "name": "Sowing", "name_es": "Siembra", "group": "farm"}]
    first = put("Skills", Skill, key=("code",), rows=rows)
    second = put("Skills", Skill, key=("code",), rows=[rows[0] | {"name": "Sowing seeds"}])

    assert (first.added, second.added, second.changed) == (1, 0, 1)
