"""The contacts of an employer: who acts for it, what each may do, inviting and removing them."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from peyser.access.clock import moment
from peyser.access.entrances import entrance
from peyser.employers.actions.contacts import (
    ContactDetails,
    change_contact,
    invite_again,
    invite_contact,
    move_contact,
)
from peyser.employers.choices import Privilege
from peyser.employers.models import EmployerContact
from peyser.employers.queries import contact_for_actor, contacts_with_standing
from peyser.employers.transitions import CONTACT
from peyser.web.components.answers import apply, form_page, found
from peyser.web.components.fields import PhoneField
from peyser.web.components.forms import PageForm
from peyser.web.employer.account_place import ACCOUNT, AccountPlace, account_place
from peyser.web.repeat import done_once

DONE = {
    "disable": gettext_lazy("The contact is disabled and signed out."),
    "enable": gettext_lazy("The contact can sign in again."),
    "remove": gettext_lazy("The contact is removed and signed out."),
}


class ContactForm(PageForm):
    """Who the contact is and what the contact may do."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    title = forms.CharField(label=gettext_lazy("Job title"), max_length=80, required=False)
    phone = PhoneField(label=gettext_lazy("Phone"), required=False)
    privileges = forms.MultipleChoiceField(
        label=gettext_lazy("What the contact may do"),
        choices=Privilege,
        widget=forms.CheckboxSelectMultiple,
    )


class InvitationForm(ContactForm):
    """A new contact, with the address that the invitation goes to."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        max_length=254,
        help_text=gettext_lazy("The invitation goes there. The contact signs in with this address."),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the invitation"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    field_order = ("name", "email", "title", "phone", "language", "privileges")


@entrance(ACCOUNT)
@require_safe
def contacts(request: Any, pk: int | None = None) -> HttpResponse:
    """List the contacts with what each may do."""
    place = account_place(request, pk, "contacts")
    rows = [(row, invited, _what(row)) for row, invited in contacts_with_standing(place.employer)]
    return render(request, "employer/contacts.jinja", {**place.frame, "account": place, "contacts": rows})


@entrance(ACCOUNT)
@done_once
def invite(request: Any, pk: int | None = None) -> HttpResponse:
    """Add a contact; the invitation goes out by e-mail."""
    place = account_place(request, pk, "contacts")
    form = InvitationForm(request.POST or None, initial={"language": request.LANGUAGE_CODE[:2]})
    if (
        form.is_valid()
        and apply(
            form,
            lambda: invite_contact(
                actor=request.actor,
                employer_id=place.employer.pk,
                details=_details(form.cleaned_data),
                site=request.build_absolute_uri("/"),
                moment=moment(),
            ),
        )
        is not None
    ):
        messages.success(request, _("The invitation is on its way."))
        return redirect(place.url("contacts"))
    return form_page(request, "employer/contact_new.jinja", form, **place.frame, account=place)


@entrance(ACCOUNT)
@done_once
def contact(request: Any, contact_pk: int, pk: int | None = None) -> HttpResponse:
    """Change one contact."""
    place, row = _at(request, pk, contact_pk)
    form = ContactForm(request.POST or None, initial=_initial(row))
    if (
        form.is_valid()
        and apply(
            form,
            lambda: change_contact(
                actor=request.actor, contact_id=row.pk, moment=moment(), **_changed(form.cleaned_data)
            ),
        )
        is not None
    ):
        messages.success(request, _("The contact is changed."))
        return redirect(place.url("contacts"))
    return _contact_page(request, place, row, form)


@entrance(ACCOUNT)
@require_POST
@done_once
def move(request: Any, contact_pk: int, pk: int | None = None) -> HttpResponse:
    """Disable, enable or remove one contact, or send a new link."""
    place, row = _at(request, pk, contact_pk)
    form = ContactForm(initial=_initial(row))
    verb = request.POST.get("verb", "")
    form.cleaned_data = {}
    if apply(form, lambda: _act(request, row, verb)) is not None:
        messages.success(request, DONE.get(verb) or _("The new link is on its way. The earlier one is void."))
        return redirect(place.url("contacts"))
    return _contact_page(request, place, row, form, status=422)


def _act(request: Any, row: EmployerContact, verb: str) -> EmployerContact:
    if verb in CONTACT:
        return move_contact(actor=request.actor, contact_id=row.pk, verb=verb, moment=moment())
    if verb != "invite":
        raise Http404
    return invite_again(
        actor=request.actor, contact_id=row.pk, site=request.build_absolute_uri("/"), moment=moment()
    )


def _at(request: Any, pk: int | None, contact_pk: int) -> tuple[AccountPlace, EmployerContact]:
    place = account_place(request, pk, "contacts")
    row = found(lambda: contact_for_actor(request.actor, contact_pk))
    if row.employer_id != place.employer.pk:
        raise Http404
    return place, row


def _contact_page(
    request: Any, place: AccountPlace, row: EmployerContact, form: ContactForm, status: int | None = None
) -> HttpResponse:
    page = form_page(
        request,
        "employer/contact.jinja",
        form,
        **place.frame,
        account=place,
        contact=row,
        invited=row.user is None or not row.user.has_usable_password(),
        invitations=row.invitations.order_by("-pk")[:3],
    )
    page.status_code = status or page.status_code
    return page


def _initial(row: EmployerContact) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("name", "title", "phone", "privileges")}


def _changed(answers: dict[str, Any]) -> dict[str, Any]:
    return {**answers, "privileges": tuple(answers["privileges"])}


def _details(answers: dict[str, Any]) -> ContactDetails:
    return ContactDetails(**_changed(answers))


def _what(row: EmployerContact) -> list[str]:
    return [str(Privilege(value).label) for value in row.privileges]
