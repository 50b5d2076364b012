import gettext
import os
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from peyser.config.catalogues import compile_catalogues

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def spanish(tmp_path: Path) -> Path:
    catalogue = tmp_path / "es" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(
        HEADER + 'msgid "Jobs"\nmsgstr "Empleos"\n\n#, fuzzy\nmsgid "Order"\nmsgstr "Pedido"\n'
    )
    return catalogue


def translated(catalogue: Path, text: str) -> str:
    with catalogue.with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file).gettext(text)


def test_a_compiled_catalogue_translates(spanish: Path, tmp_path: Path) -> None:
    assert compile_catalogues(tmp_path) == ["es"]
    assert translated(spanish, "Jobs") == "Empleos"


def test_a_translation_nobody_has_looked_at_is_left_out(spanish: Path, tmp_path: Path) -> None:
    compile_catalogues(tmp_path)

    assert translated(spanish, "Order") == "Order"


def test_a_catalogue_is_compiled_again_only_when_it_has_changed(spanish: Path, tmp_path: Path) -> None:
    compile_catalogues(tmp_path)
    unchanged = compile_catalogues(tmp_path)
    later = spanish.with_suffix(".mo").stat().st_mtime + 5
    os.utime(spanish, (later, later))

    assert (unchanged, compile_catalogues(tmp_path)) == ([], ["es"])


def test_a_broken_catalogue_is_refused(spanish: Path, tmp_path: Path) -> None:
    spanish.write_text(HEADER + "<<<<<<< a merge nobody finished\n")

    with pytest.raises(PoFileError):
        compile_catalogues(tmp_path)
