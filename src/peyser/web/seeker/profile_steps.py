"""The steps of a profile: one thing on each page, saved as the person goes.

The same steps serve the person and, at another address, staff who fill them in for somebody: a view builds the
`Place` and hands over to `answer_step`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peyser.access.clock import moment
from peyser.seekers.models import Seeker
from peyser.web.components.answers import apply, form_page, went_well
from peyser.web.seeker.resume_forms import ResumeForm
from peyser.web.seeker.review import ReviewForm
from peyser.web.seeker.step_form import StepForm
from peyser.web.seeker.step_forms import BackgroundForm, ContactForm, WantedForm
from peyser.web.seeker.work_forms import OccupationsForm, SkillsForm

# Buttons that change what the page offers and save nothing.
OFFERS = ("find", "add")
LATER = "later"


@dataclass(frozen=True, slots=True)
class Step:
    """One page: its name in addresses, its title, the form that reads and saves it."""

    key: str
    title: Any
    form: type[StepForm]


STEPS = (
    Step("contact", _("How to reach you"), ContactForm),
    Step("wanted", _("The job you want"), WantedForm),
    Step("background", _("What you bring"), BackgroundForm),
    Step("occupations", _("Your kind of work"), OccupationsForm),
    Step("skills", _("Your skills"), SkillsForm),
    Step("resume", _("Your résumé"), ResumeForm),
    Step("review", _("Check your answers"), ReviewForm),
)
KEYS = tuple(step.key for step in STEPS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Whose profile it is and where its pages are.

    `address` makes the address of a step from its key, `home` is where the person goes when they stop; `own` is
    False when staff fill the steps in for somebody.
    """

    seeker: Seeker
    own: bool
    address: Callable[[str], str]
    home: str


def answer_step(request: Any, key: str, place: Place) -> HttpResponse:
    """Show a step, or save what was sent and go on. Raises Http404 for an unknown step."""
    if key not in KEYS:
        raise Http404
    step = STEPS[KEYS.index(key)]
    if request.method != "POST":
        return _page(request, step, step.form(seeker=place.seeker), place)
    offered = next((name for name in OFFERS if name in request.POST), "")
    form = step.form(request.POST, seeker=place.seeker, partial=LATER in request.POST, offered=offered)
    if not offered and form.is_valid():
        apply(form, lambda: form.save(actor=request.actor, moment=moment()))
        if went_well(form):
            return redirect(_next_address(request, step, place))
    return _page(request, step, form, place)


def _next_address(request: Any, step: Step, place: Place) -> str:
    if LATER in request.POST:
        messages.success(request, gettext("Saved. Come back any time to go on."))
        return place.home
    if step.key == "review":
        messages.success(request, gettext("The profile is complete. Now ask for the jobs that fit."))
        return place.home
    if "change" in request.GET:
        return place.address("review")
    return place.address(KEYS[KEYS.index(step.key) + 1])


def _page(request: Any, step: Step, form: StepForm, place: Place) -> HttpResponse:
    number = KEYS.index(step.key) + 1
    changing = "change" in request.GET
    earlier = "review" if changing else KEYS[number - 2] if number > 1 else ""
    return form_page(
        request,
        f"seeker/step_{step.key}.jinja",
        form,
        whose=place,
        step=step,
        steps=[each.title for each in STEPS],
        titles={each.key: each.title for each in STEPS},
        number=number,
        back=place.address(earlier) if earlier else place.home,
        changing=changing,
        **form.context(place.address),
    )
