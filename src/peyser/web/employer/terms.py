"""The terms of service: reading them in both languages, accepting the edition in force, and who accepted when."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import STAFF, Entrance, entrance
from peyser.employers.actions.terms import accept_terms
from peyser.employers.models import TermsAcceptance
from peyser.employers.queries import acceptances_of, has_accepted
from peyser.employers.terms import Terms, terms_on
from peyser.web.components.answers import apply, form_page
from peyser.web.components.forms import PageForm
from peyser.web.employer.account_place import AccountPlace, account_place
from peyser.web.repeat import done_once

OWN_OR_STAFF = Entrance(employer=True, roles=STAFF.roles)


class TermsForm(PageForm):
    """The word of acceptance; staff name the person who gave it on the phone."""

    accepted_name = forms.CharField(label=gettext_lazy("Who accepted the terms on the phone"), max_length=120)
    version = forms.CharField(widget=forms.HiddenInput)
    accepted = forms.BooleanField(label=gettext_lazy("I have read these terms and accept them"))

    def __init__(self, *args: Any, by_staff: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if by_staff:
            self.fields["accepted"].label = _("I read these terms to the employer, who accepts them")
        else:
            del self.fields["accepted_name"]


@entrance(OWN_OR_STAFF)
@done_once
def terms(request: Any, pk: int | None = None) -> HttpResponse:
    """Show the edition in force in every language of ours, and accept it."""
    account = account_place(request, pk, "contacts")
    edition = terms_on(request.today)
    form = TermsForm(
        request.POST or None, by_staff=request.actor.is_staff, initial={"version": edition.version}
    )
    if form.is_valid() and apply(form, lambda: _accept(request, account, form.cleaned_data)) is not None:
        messages.success(request, _("The terms are accepted."))
        return redirect(account.url("terms"))
    return form_page(
        request, "employer/terms.jinja", form, **account.frame, **_about(account, edition, request.today)
    )


def _accept(request: Any, account: AccountPlace, answers: dict[str, Any]) -> TermsAcceptance:
    return accept_terms(
        actor=request.actor,
        employer_id=account.employer.pk,
        version=answers["version"],
        accepted_name=answers.get("accepted_name", ""),
        moment=moment(),
    )


def _about(account: AccountPlace, edition: Terms, today: dt.date) -> dict[str, Any]:
    return {
        "account": account,
        "terms": edition,
        "texts": _in_every_language(edition),
        "current": has_accepted(account.employer.pk, on=today),
        "acceptances": acceptances_of(account.employer),
    }


def _in_every_language(edition: Terms) -> list[tuple[str, str, list[str]]]:
    """Code and name of each language, and the lines in it."""
    found = []
    for code, name in settings.LANGUAGES:
        with translation.override(code):
            found.append((code, str(name), [gettext(line) for line in edition.lines]))
    return found
