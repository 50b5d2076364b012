"""Form fields for the answers people give in more ways than one: money, telephone, ZIP code, birth date, SSN.

Each accepts what people type (spaces, dashes, a dollar sign) and hands on one shape.
"""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MONTHS = (
    ("1", _("January")), ("2", _("February")), ("3", _("March")), ("4", _("April")),
    ("5", _("May")), ("6", _("June")), ("7", _("July")), ("8", _("August")),
    ("9", _("September")), ("10", _("October")), ("11", _("November")), ("12", _("December")),
)  # fmt: skip


class MoneyField(forms.CharField):
    """An amount of dollars; the clean value is a Decimal with two places, or None."""

    def __init__(self, *, most: Decimal = Decimal("1000000"), **options: Any) -> None:
        super().__init__(**options)
        self.most = most
        self.widget.attrs.setdefault("inputmode", "decimal")
        self.kind = "money"

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value).replace("$", "").replace(",", "").replace(" ", "")
        if not text:
            return None
        if not re.fullmatch(r"\d{1,12}(\.\d{1,2})?|\.\d{1,2}", text, re.ASCII):
            raise forms.ValidationError(_("Enter an amount in dollars, like 18.50."))
        amount = Decimal(text).quantize(Decimal("0.01"))
        if amount > self.most:
            raise forms.ValidationError(
                _("Enter an amount of at most %(most)s dollars."), params={"most": self.most}
            )
        return amount


class PhoneField(forms.CharField):
    """A telephone number; the clean value is ten digits (United States and Canada), or the empty text."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs.update(type="tel", inputmode="tel")
        self.widget.attrs.setdefault("autocomplete", "tel-national")
        self.kind = "phone"

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        digits = re.sub(r"\D", "", text, flags=re.ASCII).removeprefix("1")
        if len(digits) != 10:
            raise forms.ValidationError(_("Enter a phone number with 10 digits, like 573-555-0123."))
        return digits


class ZipField(forms.CharField):
    """A ZIP code; the clean value is five digits, or the empty text (the last four of ZIP+4 are dropped)."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs.setdefault("inputmode", "numeric")
        self.widget.attrs.setdefault("autocomplete", "postal-code")
        self.kind = "zip"

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if text and not re.fullmatch(r"\d{5}(-?\d{4})?", text, re.ASCII):
            raise forms.ValidationError(_("Enter a ZIP code with 5 digits, like 65101."))
        return str(text[:5])


class SsnField(forms.CharField):
    """A Social Security number; the clean value is nine digits, or empty. Never sent back to the page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.attrs.update(inputmode="numeric", autocomplete="off")
        self.kind = "ssn"

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        digits = re.sub(r"[\s-]", "", text)
        if digits and not re.fullmatch(r"\d{9}", digits, re.ASCII):
            raise forms.ValidationError(
                _("Enter all 9 digits of the Social Security number, or leave it empty.")
            )
        return digits


class MemorableDateWidget(forms.MultiWidget):
    """Month to choose, day and year to type: for dates people know by heart."""

    def __init__(self) -> None:
        super().__init__(
            {"month": forms.Select(choices=MONTHS), "day": forms.TextInput(), "year": forms.TextInput()}
        )

    def decompress(self, value: dt.date | None) -> list[str]:
        return [str(value.month), str(value.day), str(value.year)] if value else ["", "", ""]

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_month"


class MemorableDateField(forms.Field):
    """A date known by heart, such as a date of birth; accepts 3 and 03; the clean value is a date, or None."""

    widget = MemorableDateWidget
    kind = "memorable_date"

    def __init__(self, *, birthday: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self.birthday = birthday

    def clean(self, value: Any) -> dt.date | None:
        parts = [str(part or "").strip() for part in value or ()]
        if not any(parts):
            super().clean(None)
            return None
        try:
            month, day, year = (int(part) for part in parts)
            if year < 1000:
                raise ValueError(year)
            return dt.date(year, month, day)
        except ValueError as problem:
            raise forms.ValidationError(
                _("Choose a month, and enter the day and the year with 4 digits, like April 28 1986.")
            ) from problem
