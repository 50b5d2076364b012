"""The translators' catalogue: drawn from the sources, compared with what is translated."""

import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

PEYSER = Path(__file__).resolve().parents[1]
LOCALE = PEYSER / "locale"
SPANISH = LOCALE / "es" / "LC_MESSAGES" / "django.po"
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_noop": None,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACE = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")


def extracted() -> Catalog:
    """Every text that a person may see, from Python and templates."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = Catalog()
    for _name, _line, message, comments, context in extract_from_dir(
        str(PEYSER), methods, options, keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        found.add(message, auto_comments=comments, context=context)
    return found


def translated() -> Catalog:
    with SPANISH.open("rb") as file:
        return read_po(file, locale="es", abort_invalid=True)


def update() -> int:
    """Bring the Spanish catalogue in step with the sources; how many texts still want a translation."""
    catalogue = translated()
    catalogue.update(extracted(), no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    with SPANISH.open("wb") as file:
        write_po(file, catalogue, sort_output=True, omit_header=False, no_location=True, width=112)
    return len(missing(catalogue, extracted()))


def missing(catalogue: Catalog, wanted: Catalog) -> list[str]:
    """Texts without a Spanish wording, or marked as a guess."""
    return [
        _one(message.id)
        for message in wanted
        if message.id and not _is_translated(catalogue.get(message.id, message.context))
    ]


def misplaced(catalogue: Catalog) -> list[str]:
    """Texts whose translation names other places for facts than the original."""
    return [
        _one(message.id)
        for message in catalogue
        if message.id
        and isinstance(message.id, str)
        and message.string
        and _places(message.id) != _places(str(message.string))
    ]


def _is_translated(message: object) -> bool:
    if message is None or getattr(message, "fuzzy", False):
        return False
    string = getattr(message, "string", "")
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _places(text: str) -> set[str]:
    return {"".join(found) for found in PLACE.findall(text)}


def _one(identity: object) -> str:
    return str(identity[0] if isinstance(identity, tuple | list) else identity)
