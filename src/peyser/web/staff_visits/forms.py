"""The forms of the front desk."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.visits.choices import Outcome, Unit
from peyser.visits.models import Visit
from peyser.visits.queries import colleagues
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.components.visit_form import VisitForm
from peyser.web.staff.orders.offices import offices_of

LEFT = "left"


class CenterForm(PageForm):
    """A job center of the actor."""

    center = forms.ModelChoiceField(label=_("Job center"), queryset=User.objects.none(), empty_label=None)

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["center"].queryset = offices_of(actor)  # type: ignore[attr-defined]


class ShownCenterForm(CenterForm):
    """Whose queue the page shows."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["center"].required = False
        self.fields["center"].empty_label = _("My job centers")  # type: ignore[attr-defined]


class NewVisitForm(CenterForm, VisitForm):
    """Somebody who came to the desk and not to the kiosk."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class HandOverForm(PageForm):
    """Who goes on with the visitor."""

    unit = forms.ChoiceField(label=_("Unit"), choices=[("", _("- Select -")), *Unit.choices], required=False)
    staff = forms.ModelChoiceField(
        label=_("Colleague"), queryset=User.objects.none(), required=False, empty_label=_("Anybody")
    )

    def __init__(self, *args: Any, visit: Visit, on: dt.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["staff"].queryset = colleagues(visit.office_id, on=on)  # type: ignore[attr-defined]
        self.fields["staff"].label_from_instance = lambda user: user.name  # type: ignore[attr-defined]


class FinishForm(PageForm):
    """What came of the visit."""

    outcome = forms.ChoiceField(
        label=_("What came of it"),
        choices=[("", _("- Select -")), *Outcome.choices, (LEFT, _("Left without being helped"))],
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=500,
        required=False,
        widget=forms.Textarea,
        help_text=_("Never a Social Security number."),
    )


class TimesForm(PageForm):
    """The days of the report."""

    first = DayField(label=_("From"))
    last = DayField(label=_("To"))
