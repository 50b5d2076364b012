from collections.abc import Callable
from typing import Any

from django.forms.utils import ErrorDict

from peyser.accounts.actor import Actor
from peyser.kernel.moment import Moment
from peyser.seekers.models import Seeker
from peyser.web.components.forms import PageForm


class StepForm(PageForm):
    """One step of a profile.

    `partial`: the person stops here for today, so nothing is required and what stands is saved. `offered` names
    a button that only changes what the page offers; then everything typed is kept and nothing is complained of.
    """

    def __init__(self, data: Any = None, *, seeker: Seeker, partial: bool = False, offered: str = "") -> None:
        self.seeker, self.partial, self.offered = seeker, partial, offered
        super().__init__(data, initial=self.answers(seeker))
        self.demanded = {name for name, field in self.fields.items() if field.required}
        if partial:
            for field in self.fields.values():
                field.required = False

    @property
    def errors(self) -> ErrorDict:
        return ErrorDict() if self.offered else super().errors

    def answers(self, seeker: Seeker) -> dict[str, Any]:
        """What the record holds, by field name."""
        raise NotImplementedError

    def save(self, *, actor: Actor, moment: Moment) -> None:
        """Call the action with what was answered."""
        raise NotImplementedError

    def context(self, address: Callable[[str], str]) -> dict[str, Any]:
        """What the page of this step shows beside the form; `address` makes the address of a step."""
        return {}

    def told(self) -> dict[str, Any]:
        """The clean answers; from a partial form without the required ones that were left open."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if not (self.partial and name in self.demanded and value in (None, ""))
        }
