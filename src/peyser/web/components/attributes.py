"""What a form field needs to become HTML: kind, attributes and choices. The macros of form.jinja ask here."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.forms import BoundField

from peyser.web.components.fields import MemorableDateField
from peyser.web.components.forms import PageForm

KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (forms.Textarea, "textarea"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.FileInput, "file"),
    (forms.DateInput, "date"),
)
GROUPS = {"radios", "checkboxes", "memorable_date"}


def field_kind(bound: BoundField) -> str:
    """Return how the field is drawn: text, textarea, select, radios, checkboxes, checkbox, date, money, ..."""
    own = getattr(bound.field, "kind", "")
    if bound.is_hidden:
        return "hidden"
    return own or next((kind for widget, kind in KINDS if isinstance(bound.field.widget, widget)), "text")


def input_attributes(bound: BoundField, hint: object = "", **extra: object) -> dict[str, object]:
    """Return the HTML attributes of the field's control; the hint and the error describe it.

    `extra` wins over the widget's own attributes; a value of None or False drops the attribute.
    """
    field = bound.field
    described = [f"{bound.auto_id}-hint"] * bool(hint) + [f"{bound.auto_id}-error"] * bool(bound.errors)
    attributes: dict[str, object] = {
        "id": bound.auto_id,
        "name": bound.html_name,
        "type": getattr(field.widget, "input_type", None),
        "maxlength": getattr(field, "max_length", None),
        "required": "required" if field.required else None,
        "aria-invalid": "true" if bound.errors else None,
        "aria-describedby": " ".join(described) or None,
    }
    if isinstance(field.widget, forms.DateInput):
        attributes["type"] = "date"
    attributes.update(field.widget.attrs)
    attributes.update({name.replace("_", "-"): value for name, value in extra.items() if value is not None})
    return {
        name: ("" if value is True else value)
        for name, value in attributes.items()
        if value not in (None, False)
    }


def choices_of(bound: BoundField) -> Iterator[tuple[str, list[tuple[str, object, bool]]]]:
    """Yield (group heading or "", [(value, label, chosen)]) in the order of the field's choices."""
    value = bound.value()
    chosen = {_text(one) for one in (value if isinstance(value, list | tuple | set) else [value])}
    plain: list[tuple[str, object, bool]] = []
    for key, label in bound.field.choices:  # type: ignore[attr-defined]
        if isinstance(label, list | tuple):
            if plain:
                yield "", plain
                plain = []
            yield str(key), [(_text(k), text, _text(k) in chosen) for k, text in label]
        else:
            plain.append((_text(key), label, _text(key) in chosen))
    if plain:
        yield "", plain


def date_parts(bound: BoundField) -> dict[str, str]:
    """Return what stands in the month, day and year of a date known by heart, as typed."""
    value = bound.value()
    parts = value if isinstance(value, list) else bound.field.widget.decompress(value)
    return dict(zip(("month", "day", "year"), (_text(part) for part in parts), strict=True))


def summary_errors(forms_shown: Iterable[forms.BaseForm]) -> list[tuple[str, object]]:
    """Return every error of the forms as (anchor of the control or "", message), in reading order."""
    return [line for form in forms_shown for line in _errors_of(form)]


def _errors_of(form: forms.BaseForm) -> Iterator[tuple[str, object]]:
    for message in form.non_field_errors():
        yield "", message
    for bound in form:
        for message in bound.errors:
            yield _anchor(bound), message if isinstance(form, PageForm) else f"{bound.label}: {message}"


def _anchor(bound: BoundField) -> str:
    if isinstance(bound.field, MemorableDateField):
        return f"{bound.auto_id}_month"
    return f"{bound.auto_id}_0" if field_kind(bound) in GROUPS else str(bound.auto_id)


def _text(value: Any) -> str:
    return "" if value is None else str(getattr(value, "value", value))
