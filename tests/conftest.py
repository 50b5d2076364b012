"""What every test may use."""

import datetime as dt
import os
from dataclasses import asdict

import pytest

from peyser.reference.models import Occupation, ServiceCode, Skill, ZipCode
from peyser.reference.shipped import service_codes

pytest_plugins = ["tests.plugins.requirements_plugin", "tests.browser"]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the browser's driver runs a loop in this thread

ZIP_CODES = [
    ("65201", "Columbia", "MO", "Boone County", 38.93, -92.29),
    ("65203", "Columbia", "MO", "Boone County", 38.93, -92.37),
    ("65101", "Jefferson City", "MO", "Cole County", 38.55, -92.15),
    ("63101", "Saint Louis", "MO", "St. Louis city", 38.63, -90.19),
    ("66101", "Kansas City", "KS", "Wyandotte County", 39.12, -94.63),
]
OCCUPATIONS = [
    (
        "51-4121.00",
        "Welders, Cutters, Solderers, and Brazers",
        "Soldadores",
        ["Welder", "Soldador"],
        ["welding"],
    ),
    ("31-1131.00", "Nursing Assistants", "Auxiliares de enfermería", ["Nurse aide"], ["patient-care"]),
    ("45-2092.00", "Farmworkers and Laborers, Crop", "Trabajadores agrícolas", ["Farm worker"], ["harvesting"]),
]
SKILLS = [
    ("welding", "Welding", "Soldadura", "Making"),
    ("patient-care", "Patient care", "Cuidado de pacientes", "Health"),
    ("harvesting", "Harvesting", "Cosecha", "Farm"),
    ("blueprints", "Reading blueprints", "Leer planos", "Making"),
]
SERVICES = [  # code, name, category, with staff, triggers, roles, needs note
    ("TB-JOB-REFERRAL", "Job Referral", "basic", True, True, [], False),
    ("125", "Job Search Activity", "basic", True, True, [], False),
    ("115", "Résumé Assistance", "basic", True, True, [], False),
    ("123", "Job Development", "basic", True, True, [], True),
    ("145", "Unemployment Compensation Assistance", "basic", True, True, [], False),
    ("TB-WORKSHOP-JOB-SEARCH", "Workshop: Job Search", "basic", True, True, [], False),
    ("TB-WORKSHOP-SKILLS-ASSESSMENT", "Workshop: Skills Assessment", "basic", True, True, [], False),
    ("TB-WORKSHOP-ADVANCEMENT", "Workshop: Career Advancement", "basic", True, True, [], False),
    ("TB-WORKSHOP-SKILLS-UPGRADE", "Workshop: Personal Skills", "basic", True, True, [], False),
    ("104", "Informational Workshop", "information", True, False, [], False),
    ("101", "Outreach, Intake and Orientation", "information", True, False, [], False),
    ("112", "Job Fair", "basic", True, False, [], False),
    ("107", "Labor Market Information", "information", True, False, [], False),
    ("TB-REFERRED-OTHER", "Referred to Other Services", "basic", True, False, [], False),
    ("003", "Self-Service Registration", "self_service", False, False, [], False),
    ("FED-IEP", "Individual Employment Plan", "individualized", True, True, [], False),
    ("TB-DVOP-IEP", "DVOP IEP", "individualized", True, True, ["dvop"], False),
]


@pytest.fixture
def reference_data(db: None) -> None:
    """A few ZIP codes, occupations, skills and services: enough for one circle."""
    ZipCode.objects.bulk_create(
        [
            ZipCode(code=code, city=city, state=state, county=county, latitude=lat, longitude=lon)
            for code, city, state, county, lat, lon in ZIP_CODES
        ]
    )
    Occupation.objects.bulk_create(
        [
            Occupation(
                onet_code=code, title=title, title_es=title_es, alternate_titles=other, skill_codes=skills
            )
            for code, title, title_es, other, skills in OCCUPATIONS
        ]
    )
    Skill.objects.bulk_create([Skill(code=c, name=n, name_es=s, group=g) for c, n, s, g in SKILLS])
    ServiceCode.objects.bulk_create(
        [
            ServiceCode(
                code=code, name=name, name_es=name, category=category, staff_assisted=staff,
                triggers_participation=triggers, extends_participation=triggers, programs=["WP"], roles=roles,
                needs_note=note, since=dt.date(2016, 7, 1), source="test",
            )
            for code, name, category, staff, triggers, roles, note in SERVICES
        ]
    )  # fmt: skip


@pytest.fixture
def shipped_services(reference_data: None) -> None:
    """The services of the shipped catalogue, all of them, in place of the few."""
    ServiceCode.objects.all().delete()
    names = {field.name for field in ServiceCode._meta.get_fields()}
    ServiceCode.objects.bulk_create(
        ServiceCode(**{name: _plain(value) for name, value in asdict(one).items() if name in names})
        for one in service_codes()
    )


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


@pytest.fixture
def no_second_factor(settings: object) -> None:
    """Staff may work without a second factor, as in the demo state."""
    settings.PEYSER_STAFF_SECOND_FACTOR = False  # type: ignore[attr-defined]
