"""What an action answers, on the page's form."""

import datetime as dt
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404  # noqa: TID251 (what the page raises)
from django.test import RequestFactory

from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.rulebook.engine import Decision
from peyser.web.components.answers import apply, form_page, found, went_well
from peyser.web.components.forms import PageForm


class CityForm(PageForm):
    city = forms.CharField(label="City", required=False)


def raising(error: Exception) -> Any:
    def action() -> None:
        raise error

    return action


def test_a_good_answer_is_handed_on() -> None:
    form = CityForm({"city": "Linn"})
    assert apply(form, lambda: 7) == 7
    assert went_well(form)


def test_bad_input_lands_on_its_field_and_what_names_none_above_the_form() -> None:
    form = CityForm({"city": "Linn"})
    assert apply(form, raising(BadInput({"city": "Which city?", "": "Reload.", "past_jobs": "Check."}))) is None
    assert form.errors["city"] == ["Which city?"]
    assert form.non_field_errors() == ["Reload.", "Check."]
    assert not went_well(form)


def test_a_refusal_is_kept_on_the_form() -> None:
    form = CityForm({"city": "Linn"})
    decision = Decision(dt.date(2026, 6, 3), ())
    assert apply(form, raising(Refused(decision))) is None
    assert form.refused is decision
    assert not went_well(form)


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(Http404):
        found(raising(ObjectDoesNotExist()))


@pytest.mark.parametrize(
    ("form", "status"), [(CityForm(), 200), (CityForm({}), 200), (CityForm({"city": "\0"}), 422)]
)
def test_the_status_tells_whether_the_form_was_accepted(
    rf: RequestFactory, form: PageForm, status: int
) -> None:
    assert form_page(rf.get("/"), "errors/404.jinja", form).status_code == status
