"""What the rule book says of the words of a job order while they are typed; nothing is saved, judged or kept.

A form that is sent with `hints` (the part of the form) asks what is to be changed in its words; with `use` (the
`use` of a hint) it asks to put the suggested wording in their place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from peyser.employers.queries import employer_for_actor
from peyser.job_orders.actions.entry import screen_order
from peyser.job_orders.actions.keep_findings import cleared_in
from peyser.job_orders.facts import Attestations, OrderDetails
from peyser.job_orders.screened import key_of
from peyser.reference.queries import place_of_zip
from peyser.rulebook.engine import Decision, Finding, Mark
from peyser.rulebook.screening.suggestions import is_wording
from peyser.web.components.findings import TONES, question_of
from peyser.web.components.order_form import AS_THEY_ARE, OrderForm

HINTS, USE = "hints", "use"
ASKS = frozenset({"suggest", HINTS, USE})
TEXTS = (
    "title", "description", "wage_note", "physical_demands", "own_equipment", "requirements_text", "tests_text",
    "application_instructions",
)  # fmt: skip
PARTS = {
    "job": ("title", "description", "employer_name"),
    "place": ("worksite_street",),
    "pay": ("wage_note", "wage_min"),
    "needs": ("licences", "languages", "min_age", "physical_demands", "own_equipment", "requirements_text"),
    "checks": ("tests_text",),
    "apply": ("application_instructions",),
}
EMPLOYER_NAME = "employer_name"  # read with the order, though the form does not ask for it
SHOWN = "components/order_hints.jinja"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Words of the form that a rule is about. `message` and `remedy` are not yet translated.

    `number`: how often the same words stand before these in the field. `use`: what the button sends that puts
    `suggestion` in their place; empty where the suggestion is only advice.
    """

    field: str
    question: object
    words: str
    number: int
    tone: str
    rule_id: str
    message: str
    remedy: str
    suggestion: str
    use: str


@dataclass(frozen=True, slots=True)
class Hints:
    """All hints on a form. `silent`: nobody pressed a button, so that nothing found is not worth a word."""

    lines: tuple[Hint, ...]
    silent: bool = False

    def of(self, part: str) -> list[Hint]:
        return [line for line in self.lines if line.field in PARTS[part]]


def only_asks(sent: QueryDict) -> bool:
    """Whether the form was sent for suggestions or hints alone, and is to be neither judged nor saved."""
    return not ASKS.isdisjoint(sent)


def answer_hints(
    request: Any,
    form: OrderForm,
    reworded: Callable[[Decision], Decision] = lambda decision: decision,
    *,
    employer_id: int,
) -> HttpResponse | None:
    """Put the hints on the form that asked for them; for HTMX also return them alone, as a part of the page."""
    if USE in request.POST:
        _use(request, form, employer_id)
    elif HINTS not in request.POST:
        return None
    silent = request.htmx and request.htmx.trigger_name != HINTS
    form.hints = Hints(_hints(request, form, reworded, employer_id), silent=bool(silent))
    part = request.POST.get(HINTS)
    if request.htmx and part in PARTS:
        return render(request, SHOWN, {"hints": form.hints, "part": part, "address": request.get_full_path()})
    return None


def _use(request: Any, form: OrderForm, employer_id: int) -> None:
    """Put the suggestion in the place of the words that the button names, as far as they still stand there."""
    for hint in _hints(request, form, lambda decision: decision, employer_id):
        if hint.use and hint.use == request.POST[USE]:
            pieces = _typed(form, hint.field).split(hint.words)
            at = hint.number + 1
            changed = request.POST.copy()
            changed[hint.field] = hint.suggestion.join(
                [hint.words.join(pieces[:at]), hint.words.join(pieces[at:])]
            )
            form.data = changed
            return


def _hints(
    request: Any, form: OrderForm, reworded: Callable[[Decision], Decision], employer_id: int
) -> tuple[Hint, ...]:
    name = employer_for_actor(request.actor, employer_id).name
    found = screen_order(_details(form), actor=request.actor, on=request.today, employer_name=name)
    decision = reworded(found)
    cleared = cleared_in(form.order) if form.order is not None else frozenset()
    return tuple(
        _hint(form, finding, mark)
        for finding, mark in _marked(decision)
        if (mark.field in form.fields or mark.field == EMPLOYER_NAME) and key_of(mark) not in cleared
    )


def _marked(decision: Decision) -> Iterator[tuple[Finding, Mark]]:
    for finding in sorted(decision.findings, key=lambda finding: not finding.stops):
        for mark in finding.marks:
            yield finding, mark


def _hint(form: OrderForm, finding: Finding, mark: Mark) -> Hint:
    number = (
        _typed(form, mark.field)[: mark.start].count(mark.words) if mark.field in TEXTS and mark.words else 0
    )
    usable = mark.field in TEXTS and mark.words and is_wording(mark.suggestion)
    return Hint(
        field=mark.field,
        question=question_of(mark.field),
        words=mark.words,
        number=number,
        tone=TONES[finding.severity],
        rule_id=finding.rule_id,
        message=finding.message,
        remedy=finding.remedy,
        suggestion=mark.suggestion,
        use=f"{mark.field}.{mark.pattern_id}.{number}" if usable else "",
    )


def _typed(form: OrderForm, name: str) -> str:
    """The text as it stands in the field, with the line ends of a browser's script, and no longer than it may be."""
    longest = getattr(form.fields[name], "max_length", None)
    return str(form[name].value() or "").replace("\r\n", "\n").strip()[:longest]


def _details(form: OrderForm) -> OrderDetails:
    """The order as far as it is answered; what a step does not ask is as it was saved."""
    form.is_valid()
    given = {name: form.initial[name] for name in AS_THEY_ARE if form.initial.get(name) is not None}
    given |= {name: form.cleaned_data[name] for name in AS_THEY_ARE if name in form.cleaned_data}
    given |= {name: _typed(form, name) for name in TEXTS if name in form.fields}
    given = {name: tuple(one) if isinstance(one, list) else one for name, one in given.items()}
    place = place_of_zip(given.get("worksite_zip", ""))
    wanted = {"title": "", "description": "", "worksite_city": "", "worksite_zip": ""}
    state = place.state if place else ""
    return OrderDetails(**wanted | given | {"worksite_state": state, "attest": Attestations()})
