"""The job order as a form: the same questions for the employer and for staff, for a new order, a copy, a change.

The form checks the shape of each answer. Whether the order may be entered is for the rule book, so a question
that the rule book judges when it is left open (`judged`) is not required here.
"""

import datetime as dt
from collections.abc import Container, Iterable
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from peyser.access.clock import moment, state_zone
from peyser.employers.models import EmployerLocation
from peyser.job_orders.choices import ApplicationMethod, HiringRequirement, SpecialCategory
from peyser.job_orders.facts import AES, Attestations, OrderDetails
from peyser.job_orders.models import JobOrder
from peyser.job_orders.union_supply import COLUMNS as UNION_COLUMNS
from peyser.job_orders.union_supply import FACTS as UNION_FACTS
from peyser.reference.models import Occupation
from peyser.reference.queries import occupations_by_code, place_of_zip, skills_by_code, suggest_occupations
from peyser.rulebook.job_order.youth_notice import YOUTH_NOTICE
from peyser.web.components.order_questions import (
    FULL,
    PART,
    ApplyQuestions,
    CheckQuestions,
    JobQuestions,
    NeedQuestions,
    PayQuestions,
    PlaceQuestions,
    ShowQuestions,
    TruthQuestions,
)
from peyser.web.components.order_special_questions import (
    TalkQuestions,
    TipQuestions,
    UnionQuestions,
    YoungQuestions,
)

NONE_FITS = "none"
TALK = tuple(TalkQuestions.base_fields)
ONLY_STAFF = (
    "special_categories", "received_at", "asked_to_be_hidden", *UnionQuestions.base_fields, *TALK[1:],
)  # fmt: skip
REACHED_BY = {
    ApplicationMethod.ONLINE: ("application_url", _("Give the web address where people apply.")),
    ApplicationMethod.EMAIL: ("application_email", _("Give the e-mail address to write to.")),
    ApplicationMethod.PHONE: ("application_phone", _("Give the phone number to call.")),
}
# Questions whose names are columns of the order, taken over as they are.
AS_THEY_ARE = (
    "title", "openings", "kind", "agricultural_kind", "description", "hours_per_week", "shift", "duration",
    "starts_on", "ends_on", "wage_min", "wage_max", "wage_unit", "wage_note", "min_education", "min_months", "min_age",
    "driver_licence", "licences", "languages", "requirements_text", "application_url", "application_email",
    "application_phone", "application_instructions", "staff_screened", "open_on", "last_day_on",
    "worksite_street", "worksite_zip", "worksite_city", "skill_codes", "hiring_requirements", "application_methods",
    "tipped", "pieces_per_hour", "hours_per_day", "work_begins", "work_ends", "school_term", "in_school_hours",
    "benefits", "pay_by_experience", "work_place", "public_transport", "lift_pounds", "lift_often", "physical_demands",
    "own_equipment", "tests_text", "documents_wanted", "max_referrals",
)  # fmt: skip
NEW_IN_A_COPY = ("starts_on", "ends_on", "open_on", "last_day_on")
STATEMENTS = tuple(
    name for name in TruthQuestions.base_fields if name not in {"reviewed_with_employer", "copied_from"}
)


# Django puts the questions of the last base first; the errors are listed in that order.
class OrderForm(
    TruthQuestions,
    UnionQuestions,
    TalkQuestions,
    ShowQuestions,
    ApplyQuestions,
    CheckQuestions,
    NeedQuestions,
    YoungQuestions,
    TipQuestions,
    PayQuestions,
    PlaceQuestions,
    JobQuestions,
):
    """A job order. `by_staff` adds what only staff know; `order` is the one that is changed; `locations` are
    the employer's places to choose the worksite from; `only` names the questions that are asked, all when None.
    `hints`: see `order_hints`; None while nobody asked.
    """

    statements = STATEMENTS
    hints: Any = None
    youth_notice = YOUTH_NOTICE
    questions_of_rules = {
        "ORD-010": "kind",
        "ORD-012": "agricultural",
        "ORD-014": "hiring_requirements",
        "ORD-016": "asked_to_be_hidden",
        "ORD-017": "confidential_talked_on",
        "ORD-018": "hide_name",
        "ORD-020": "position_exists",
        "ORD-021": "sales_leads",
        "ORD-022": "network_marketing",
        "ORD-023": "self_employment",
        "ORD-024": "title",
        "ORD-030": "union_condition",
        "ORD-031": "charge_to_worker",
        "ORD-032": "purchase_required",
        "ORD-033": "federally_illegal_drug",
        "ORD-040": "union_openings_match",
        "ORD-041": "union_specifications_match",
        "ORD-042": "union_information_adequate",
        "ORD-043": "refer_to",
        "ORD-050": "min_age",
        "ORD-051": "min_age",
        "ORD-052": "min_age",
        "ORD-053": "hours_per_day",
        "ORD-054": "hours_per_week",
        "ORD-055": "work_ends",
        "ORD-056": "in_school_hours",
    }

    def __init__(
        self,
        *args: Any,
        by_staff: bool = False,
        order: JobOrder | None = None,
        locations: Iterable[EmployerLocation] = (),
        only: Container[str] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.by_staff = by_staff
        self.order = order
        self.fields["hiring_requirements"].judged = True  # type: ignore[attr-defined]
        self._leave_out(*(() if by_staff else ONLY_STAFF))
        if by_staff:
            self.fields["hide_name"].label = _("Keep the company’s name off the posting")
            self.fields["confidential_need"].label = _("Why the employer needs it")
            self.fields["confidential_need"].help_text = _("As the employer said it in your talk.")
            self.fields["reviewed_with_employer"].label = _("I went through this copy with the employer")
        if order is not None:
            self._leave_out("received_at", *(TALK if order.is_confidential else ()))
        if not self["copied_from"].value():
            self._leave_out("reviewed_with_employer")
        if only is not None:
            self._leave_out(*(name for name in self.fields if name not in only))
        self.offer_locations(locations)
        if "occupation" in self.fields:
            self._offer_occupations()

    def unjudged(self) -> "OrderForm":
        """The same form with what was typed and no error: somebody only asked for suggestions."""
        self._errors = ErrorDict()
        self.cleaned_data: dict[str, Any] = {}
        return self

    def clean_hiring_requirements(self) -> list[str]:
        marked: list[str] = self.cleaned_data["hiring_requirements"]
        if HiringRequirement.NONE in marked and len(marked) > 1:
            raise forms.ValidationError(_("Mark the checks, or “No checks”, but not both."))
        return marked

    def clean_received_at(self) -> dt.datetime | None:
        """What was typed is the clock on the state's wall."""
        typed: dt.datetime | None = self.cleaned_data["received_at"]
        if typed is None:
            return None
        received_at = typed.replace(tzinfo=state_zone())
        if received_at > moment().at:
            raise forms.ValidationError(_("The request cannot have reached you in the future."))
        return received_at

    def clean(self) -> None:
        self.use_location()
        answers = self.cleaned_data
        for method, (name, wanted) in REACHED_BY.items():
            if method in answers.get("application_methods", ()) and not answers.get(name, "?"):
                self.add_error(name, wanted)

    def _leave_out(self, *names: str) -> None:
        for name in names:
            self.fields.pop(name, None)

    def _offer_occupations(self) -> None:
        """Choices of occupation from the title, and of skills from the chosen occupation."""
        title = str(self["title"].value() or "").removeprefix(AES).strip()
        chosen = str(self["occupation"].value() or "")
        found = {occupation.onet_code: occupation for occupation in suggest_occupations(title)}
        if chosen and chosen not in found and chosen != NONE_FITS:
            found = occupations_by_code([chosen]) | found
        asked = self.fields["occupation"]
        asked.choices = [(code, _in_language(one)) for code, one in found.items()]  # type: ignore[attr-defined]
        asked.choices += [(NONE_FITS, _("None of these"))] if found else []  # type: ignore[attr-defined]
        asked.required = bool(found)
        wanted = list(found[chosen].skill_codes) if chosen in found else []
        self._offer_skills(list(dict.fromkeys([*wanted, *(self["skill_codes"].value() or [])])))

    def _offer_skills(self, codes: list[str]) -> None:
        known = skills_by_code(codes) if codes else {}
        self.fields["skill_codes"].choices = [  # type: ignore[attr-defined]
            (code, known[code].name_es if _spanish() else known[code].name) for code in codes if code in known
        ]


def details_from(form: OrderForm) -> OrderDetails:
    """What a valid form says, for the action. The state follows from the ZIP code, and so does a city left open."""
    answers = form.cleaned_data
    place = place_of_zip(answers["worksite_zip"])
    taken = {name: answers[name] for name in AS_THEY_ARE}
    taken |= {name: tuple(given) for name, given in taken.items() if isinstance(given, list)}
    taken |= {name: answers.get(name, "") for name in (*UNION_COLUMNS, "confidential_talked_with")}
    taken |= {"confidential_need": answers.get("confidential_need", "")}
    taken |= {"confidential_talked_on": answers.get("confidential_talked_on")}
    return OrderDetails(
        **taken
        | {
            "worksite_city": form.city_of_worksite() or (place.city if place else ""),
            "worksite_state": place.state if place else "",
            "full_time": answers["hours"] == FULL,
            "onet_code": "" if answers["occupation"] == NONE_FITS else answers["occupation"],
            "special_categories": _categories(form),
            "show_employer_name": not answers["hide_name"],
            "received_at": answers.get("received_at"),
            "copied_from": answers["copied_from"],
            "attest": _attestations(answers),
        }
    )


def initial_from(order: JobOrder) -> dict[str, Any]:
    """The answers that an order gives, to change it."""
    known = {name: getattr(order, name) for name in AS_THEY_ARE}
    return known | {
        "hours": FULL if order.full_time else PART,
        "occupation": order.onet_code or NONE_FITS,
        "special_categories": order.special_categories,
        "hide_name": not order.show_employer_name,
        "asked_to_be_hidden": not order.show_employer_name,
        "position_exists": True,
        "agricultural": SpecialCategory.AES in order.special_categories,
        "federally_illegal_drug": order.federally_illegal_drug,
        **{name: getattr(order, name) for name in UNION_COLUMNS},
        **dict.fromkeys(UNION_FACTS, order.union_checked_at is not None),
    }


def copied_from(order: JobOrder) -> dict[str, Any]:
    """The answers for a new order after an earlier one: its days and what is true of it are asked anew."""
    old = initial_from(order)
    left_open = {*NEW_IN_A_COPY, *STATEMENTS, *UNION_FACTS, "asked_to_be_hidden"} - {"agricultural"}
    return {name: answer for name, answer in old.items() if name not in left_open} | {"copied_from": order.pk}


def _attestations(answers: dict[str, Any]) -> Attestations:
    """An employer who keeps the name off asks for it; staff say whether the employer asked."""
    return Attestations(
        **{name: answers[name] for name in STATEMENTS},
        **{name: bool(answers.get(name)) for name in UNION_FACTS},
        reviewed_with_employer=bool(answers.get("reviewed_with_employer")),
        asked_to_be_hidden=answers["hide_name"] and answers.get("asked_to_be_hidden", True),
        need_established=bool(answers.get("need_established")),
    )


def _categories(form: OrderForm) -> tuple[str, ...]:
    """As marked by staff; an employer's change leaves what staff had marked, and AES follows the farm work."""
    if form.by_staff:
        return tuple(form.cleaned_data["special_categories"])
    kept = form.order.special_categories if form.order else []
    return tuple(category for category in kept if category != SpecialCategory.AES)


def _in_language(occupation: Occupation) -> str:
    return occupation.title_es if _spanish() else occupation.title


def _spanish() -> bool:
    return (get_language() or "").startswith("es")
