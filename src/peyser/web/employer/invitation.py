"""The page behind the link of an invitation: the contact chooses a password and is signed in."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peyser.access.clock import moment
from peyser.access.entrances import PUBLIC, entrance
from peyser.employers.actions.invitations import accept_invitation
from peyser.employers.models import ContactInvitation
from peyser.employers.queries import open_invitation
from peyser.web.components.answers import apply, form_page
from peyser.web.components.forms import PageForm


class PasswordForm(PageForm):
    """The password of a new contact."""

    password = forms.CharField(
        label=gettext_lazy("Choose a password"),
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=gettext_lazy(
            "At least 15 characters. A few words that only you would put together work well."
        ),
    )


@entrance(PUBLIC)
def invitation(request: Any, key: str) -> HttpResponse:
    """Open the account to whoever got the link; a link that is late, used or replaced opens nothing."""
    try:
        shown = open_invitation(key, at=moment().at)
        form = PasswordForm(request.POST or None)
        if form.is_valid() and (user := apply(form, lambda: _accept(key, form))):
            login(request, user)
            messages.success(request, _("Your account is ready."))
            return redirect("employer-home")
    except ContactInvitation.DoesNotExist:
        return render(request, "employer/invitation_void.jinja", status=410)
    return form_page(request, "employer/invitation.jinja", form, contact=shown.contact)


def _accept(key: str, form: PasswordForm) -> Any:
    return accept_invitation(key=key, password=form.cleaned_data["password"], moment=moment())
