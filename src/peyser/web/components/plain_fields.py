"""Form fields for whole numbers, days and short lists, each with a message that says what to do."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class WholeNumberField(forms.CharField):
    """A whole number from `least` to `most`; the clean value is an int, or None."""

    def __init__(self, *, least: int = 0, most: int, **options: Any) -> None:
        super().__init__(**options)
        self.least, self.most = least, most
        self.widget.attrs.setdefault("inputmode", "numeric")
        self.kind = "number"

    def clean(self, value: Any) -> int | None:
        text = super().clean(value).replace(",", "").replace(" ", "")
        if not text:
            return None
        digits = re.fullmatch(r"\d{1,9}", text, re.ASCII)
        if not digits or not self.least <= int(text) <= self.most:
            raise forms.ValidationError(
                _("Enter a whole number from %(least)s to %(most)s."),
                params={"least": self.least, "most": self.most},
            )
        return int(text)


class DayField(forms.DateField):
    """A day near today, chosen from the browser's calendar; the clean value is a date, or None."""

    def __init__(self, **options: Any) -> None:
        # The browser's own calendar wants year-month-day in every language.
        super().__init__(widget=forms.DateInput(format="%Y-%m-%d"), **options)
        self.error_messages["invalid"] = _("Enter a day that exists, like 2026-11-24.")


class LinesField(forms.CharField):
    """Short entries, one on each line; the clean value is a tuple of texts without repeats."""

    widget = forms.Textarea

    def __init__(self, *, longest: int, most: int = 20, **options: Any) -> None:
        super().__init__(**options)
        self.longest, self.most = longest, most

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> tuple[str, ...]:
        typed = (" ".join(line.split()) for line in super().clean(value).splitlines())
        lines = tuple(dict.fromkeys(line for line in typed if line))
        if len(lines) > self.most:
            raise forms.ValidationError(_("Give at most %(most)s lines."), params={"most": self.most})
        if any(len(line) > self.longest for line in lines):
            raise forms.ValidationError(
                _("Keep each line to %(longest)s letters or fewer."), params={"longest": self.longest}
            )
        return lines
