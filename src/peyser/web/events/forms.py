"""What a person looks for in the calendar."""

from django import forms
from django.utils.translation import gettext_lazy as _

from peyser.events.choices import Kind
from peyser.events.queries import EventSearch
from peyser.offices.queries import job_centers
from peyser.web.components.forms import PageForm

WHERE = [("", _("Anywhere")), ("in_person", _("At a job center")), ("online", _("Online"))]


class EventSearchForm(PageForm):
    """Center, kind and place. Nothing is required; its names make a readable address."""

    center = forms.ModelChoiceField(
        label=_("Job center"), queryset=job_centers(), required=False, empty_label=_("Every job center")
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("Every kind")), *Kind.choices], required=False)
    where = forms.ChoiceField(label=_("Where"), choices=WHERE, required=False)

    def search(self) -> EventSearch:
        """What was asked for; everything, while the form is not valid."""
        if not self.is_valid():
            return EventSearch()
        center = self.cleaned_data["center"]
        return EventSearch(
            office_id=center.pk if center else None,
            kind=self.cleaned_data["kind"],
            where=self.cleaned_data["where"],
        )
