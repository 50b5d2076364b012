"""Staff write down a notice of self-employed work, often instead of a job order that the rules refused."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.employers.models import Employer
from peyser.employers.queries import employer_for_actor
from peyser.postings.actions.posting import DAYS_ON_BOARD, enter_posting
from peyser.postings.facts import PostingDetails
from peyser.postings.models import BulletinPosting
from peyser.postings.texts import posting_instead_of_order
from peyser.rulebook.parameters import value
from peyser.web.components.answers import apply, form_page, found
from peyser.web.repeat import done_once
from peyser.web.staff.doors import StaffRequest, sent, staff_page
from peyser.web.staff.orders.offices import offices_of
from peyser.web.staff_postings.forms import PostingForm


@entrance(FRONTLINE)
@staff_page
@done_once
def new_posting(request: StaffRequest) -> HttpResponse:
    """Write a notice; ?employer= names the account of the firm, and a refused job order brings what it said."""
    if not serves_people(request.actor):
        raise PermissionDenied
    employer = _employer(request)
    offices = offices_of(request.actor)
    if "instead" in request.POST:
        form = PostingForm(initial=_from_order(request, employer), offices=offices)
    else:
        form = PostingForm(sent(request), initial=_about(request.actor, employer), offices=offices)
    if form.is_valid() and (posting := _entered(request, employer, form)):
        messages.success(request, _("The notice is written down. Somebody in charge must initial it next."))
        return redirect("staff-posting", posting.pk)
    message = _message(request, employer)
    return form_page(request, "postings/new.jinja", form, employer=employer, message=message)


def _entered(request: StaffRequest, employer: Employer | None, form: PostingForm) -> BulletinPosting | None:
    answers = dict(form.cleaned_data)
    office = answers.pop("office")
    return apply(
        form,
        lambda: enter_posting(
            actor=request.actor,
            office_id=office.pk,
            employer_id=employer.pk if employer else None,
            details=PostingDetails(**answers),
            moment=moment(),
        ),
    )


def _employer(request: StaffRequest) -> Employer | None:
    typed = request.GET.get("employer", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) < 12):
        return None
    return found(lambda: employer_for_actor(request.actor, int(typed)))


def _about(actor: Actor, employer: Employer | None) -> dict[str, Any]:
    known = {"office": actor.home_office_id}
    return known | ({"firm": employer.name, "contact_phone": employer.phone} if employer else {})


def _from_order(request: StaffRequest, employer: Employer | None) -> dict[str, Any]:
    """What was typed for the job order, as the beginning of the notice."""
    typed = request.POST
    return _about(request.actor, employer) | {
        "occupation": typed.get("title", ""),
        "duties": typed.get("description", ""),
        "requirements": typed.get("requirements_text", ""),
        "contact_phone": typed.get("application_phone", "") or (employer.phone if employer else ""),
        "contact_email": typed.get("application_email", ""),
        "contact_note": typed.get("application_instructions", ""),
    }


def _message(request: StaffRequest, employer: Employer | None) -> str:
    """What to tell the firm, to be read out or sent."""
    return posting_instead_of_order(
        firm=employer.name if employer else _("Your firm"),
        occupation=request.POST.get("occupation") or request.POST.get("title") or _("the work you offer"),
        office=_("the job center"),
        days=value(DAYS_ON_BOARD, on=request.today),
    ).body()
