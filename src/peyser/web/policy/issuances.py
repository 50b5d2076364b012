"""The library of issuances: those in force, the rescinded ones on request, and each on a page of its own."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from peyser.access.entrances import PUBLIC, entrance
from peyser.rulebook.catalog import ALL_RULES
from peyser.rulebook.issuances import issuances
from peyser.rulebook.parameters import parameters
from peyser.web.components.answers import form_page
from peyser.web.policy.forms import LibraryForm


@entrance(PUBLIC)
def library(request: Any) -> HttpResponse:
    """List the issuances in force on the day asked for (default: today); a search looks at all of them."""
    form = LibraryForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    day = asked.get("on") or request.today
    words, everything = asked.get("q", ""), asked.get("all", False)
    wanted = [
        one
        for one in issuances().values()
        if (words or everything or one.in_force(day)) and one.mentions(words)
    ]
    return form_page(request, "policy/library.jinja", form, day=day, issuances=wanted, words=words)


@entrance(PUBLIC)
def issuance(request: Any, key: str) -> HttpResponse:
    """Show what one issuance says of itself, whether it is in force, and which rules come from it."""
    one = issuances().get(key)
    if one is None:
        raise Http404
    context = {
        "issuance": one,
        "day": request.today,
        "before": issuances().get(one.rescinds),
        "after": issuances().get(one.rescinded_by),
        "rules": _rules_from(key),
        "numbers": _numbers_from(key),
        "contact": one.contact or contact_on(request.today),
    }
    return render(request, "policy/issuance.jinja", context)


def contact_on(on: dt.date) -> str:
    """Where to ask for a rescinded issuance: the contact that the newest binding issuance until that day names."""
    return _first(one.contact for one in issuances().values() if one.binding and one.source.effective <= on)


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _rules_from(key: str) -> list[tuple[str, str]]:
    found = {rule.id: rule.title for rule in ALL_RULES if any(cited.source == key for cited in rule.citations)}
    return list(found.items())


def _numbers_from(key: str) -> list[str]:
    return [
        one.label
        for one in parameters().values()
        if any(edition.citation.source == key for edition in one.editions)
    ]
