"""The forms on the pages about an employer."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField


class FollowUpForm(PageForm):
    """A planned contact with the employer."""

    about = forms.CharField(label=_("What to talk about"), max_length=160)
    due_on = DayField(label=_("Due"))

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_due_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["due_on"]
        if day < self.today:
            raise forms.ValidationError(_("Choose today or a later day."))
        return day
