from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.web.components.forms import PageForm


class WelcomeForm(PageForm):
    """The person says that what is on file is right, and has read what comes next."""

    facts_right = forms.BooleanField(label=_("My name, date of birth and address are right"))
    read = forms.BooleanField(label=_("I read what comes next"))
