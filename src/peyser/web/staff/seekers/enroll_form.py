"""The Wagner-Peyser enrollment as a form: job center, case manager, reasons and the first service."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from peyser.accounts.models import User
from peyser.accounts.queries import case_managers_of
from peyser.offices.models import Office
from peyser.participation.actions.enroll import EnrollmentForm
from peyser.reference.models import ServiceCode
from peyser.reference.queries import service_codes_for
from peyser.rulebook.enrollment.reasons import reasons_on
from peyser.web.components.forms import PageForm
from peyser.web.components.plain_fields import DayField
from peyser.web.staff.judged import judged
from peyser.web.staff.seekers.forms import day_typed, grouped

# What a first service cannot tell in this form: it is recorded on the page of services.
ASKS_MORE = frozenset({ServiceCode.Demand.EMPLOYER, ServiceCode.Demand.PROVIDER_AND_DAYS})


class CenterForm(PageForm):
    """Which job center enrolls the person; asked only of those who enroll for more than one."""

    office = forms.ChoiceField(label=_("Job center that the person chose"))

    def __init__(self, *args: Any, offices: list[Office], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["office"].choices = [  # type: ignore[attr-defined]
            ("", say("- Select -")),
            *((str(one.pk), one.name) for one in offices),
        ]


class EnrollForm(PageForm):
    """What staff enter. Whether it may be done, and with what, the rule book of the day says, not this form."""

    on = DayField(label=_("Day of enrollment"))
    case_manager = forms.ChoiceField(label=_("Case manager"), required=False)
    reasons = forms.MultipleChoiceField(
        label=_("Why the person is enrolled"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Check all that are true."),
    )
    first_service = forms.ChoiceField(
        label=_("First service, given today"),
        required=False,
        help_text=_("The enrollment is complete with the first service that starts participation."),
    )
    identity_verification_only = forms.BooleanField(
        label=_("The person came for identity verification only"), required=False
    )

    def __init__(
        self,
        *args: Any,
        roles: frozenset[str],
        office_id: int | None,
        user_id: int | None,
        today: dt.date,
        **options: Any,
    ) -> None:
        managers = list(case_managers_of(office_id=office_id, on=today)) if office_id else []
        own = str(user_id) if any(one.pk == user_id for one in managers) else ""
        super().__init__(*args, initial={"on": today, "case_manager": own}, **options)
        judged(self, "case_manager", "reasons")
        on = day_typed(self, "on", today)
        codes = service_codes_for(on=on, roles=roles)
        starting = [code for code in codes if code.triggers_participation and not ASKS_MORE & set(code.demands)]
        self._choose("case_manager", [("", say("- Select -")), *_people(managers)])
        self._choose("reasons", [(reason.key, say(reason.label)) for reason in reasons_on(on)])
        self._choose("first_service", [("", say("No service yet")), *grouped(starting)])

    def _choose(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def enrollment(self, *, office_id: int) -> EnrollmentForm:
        entered = self.cleaned_data
        return EnrollmentForm(
            on=entered["on"],
            office_id=office_id,
            case_manager_id=int(entered["case_manager"]) if entered["case_manager"] else None,
            reasons=frozenset(entered["reasons"]),
            first_service=entered["first_service"],
            identity_verification_only=entered["identity_verification_only"],
        )


def _people(managers: list[User]) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in managers]
