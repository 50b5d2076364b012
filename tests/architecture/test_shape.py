"""What import-linter cannot see: relations declared by string, reverse accessors, sizes of files."""

import pathlib
import tomllib

from django.apps import apps

ROOT = pathlib.Path(__file__).parents[2]
SOURCE = ROOT / "src" / "peyser"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONTRACT = PROJECT["tool"]["importlinter"]["contracts"][0]
HEIGHT = {app.strip(): -depth for depth, row in enumerate(CONTRACT["layers"]) for app in row.split("|")}
LONGEST_MODULE, LONGEST_TEST = 400, 600


def our_fields():
    for model in apps.get_models():
        if model.__module__.startswith("peyser.") and not hasattr(model, "pgh_tracked_model"):
            for field in model._meta.get_fields():
                if field.is_relation and field.many_to_one and field.related_model is not None:
                    yield model._meta.app_label, field, field.related_model._meta.app_label


def test_foreign_keys_point_down():
    faults = [
        f"{field} points to {there}"
        for here, field, there in our_fields()
        if there in HEIGHT and here != there and HEIGHT[there] >= HEIGHT[here]
    ]
    assert faults == []


def test_the_contract_makes_no_exceptions():
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    assert CONTRACT["exhaustive"] is True
    assert [c["name"] for c in contracts if "ignore_imports" in c] == []


def test_every_app_has_a_place_in_the_layers():
    folders = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    assert folders == set(HEIGHT)


def test_no_module_is_too_long():
    long = {
        str(path.relative_to(ROOT)): lines
        for folder, most in (
            (SOURCE, LONGEST_MODULE),
            (ROOT / "tests", LONGEST_TEST),
            (ROOT / "bootstrap", 400),
        )
        for path in folder.rglob("*.py")
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > most
    }
    assert long == {}


def test_each_app_says_what_it_is():
    silent = [name for name in HEIGHT if not (SOURCE / name / "README.md").exists()]
    assert silent == []
