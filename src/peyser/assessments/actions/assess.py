"""Making or changing an assessment; the services that follow from it record themselves."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.assessments.choices import INITIAL, Answer, Kind
from peyser.assessments.models import Assessment
from peyser.assessments.permissions import can_assess
from peyser.assessments.questions import QUESTIONS
from peyser.audit.fits import misfits
from peyser.casenotes.actions.write import check_words
from peyser.compliance.actions.keep import Refused
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import judge_event, record_event
from peyser.participation.models import Service
from peyser.rulebook.service.automatic import Event
from peyser.seekers.models import Seeker
from peyser.seekers.queries import is_in_reach


def save_assessment(
    *, actor: Actor, seeker_id: int, kind: str, answers: dict[str, str], summary: str = "", moment: Moment
) -> Assessment:
    """Make the assessment of this kind, or change it.

    The Initial Assessment is finished with the third of its parts, and is then three services. By staff, the
    service is judged by the rule book first. Raises PermissionDenied, BadInput (by field) or Refused.
    """
    by_staff = actor.seeker_id != seeker_id
    if not can_assess(
        actor, seeker_id=seeker_id, in_reach=by_staff and is_in_reach(actor, seeker_id, on=moment.on)
    ):
        raise PermissionDenied
    _check(kind, answers, summary, by_staff=by_staff)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=seeker_id)
        event = Event.ASSESSMENT if kind == Kind.STAFF else Event.INITIAL_ASSESSMENT_WITH_STAFF
        judged = (
            judge_event(event=event, seeker=seeker, on=moment.on, actor=actor, moment=moment)
            if by_staff
            else None
        )
        if judged is None or judged[0].allowed:
            saved = _save(seeker, kind, answers, summary, by_staff, actor, moment)
            _record(seeker, saved, actor, moment)
            return saved
    raise Refused(*judged)


def _check(kind: str, answers: dict[str, str], summary: str, *, by_staff: bool) -> None:
    if kind not in Kind.values or (kind == Kind.STAFF and not by_staff):
        raise BadInput({"kind": _("Choose an assessment from the list.")})
    errors = misfits(Assessment, {"summary": summary})
    for key, _question in QUESTIONS[Kind(kind)]:
        if answers.get(key) not in Answer.values:
            errors[key] = _("Choose one of the answers.")
    if kind == Kind.STAFF and not summary.strip():
        errors["summary"] = _("Write what the assessment found.")
    if errors:
        raise BadInput(errors)
    check_words(summary=summary)


def _save(
    seeker: Seeker,
    kind: str,
    answers: dict[str, str],
    summary: str,
    by_staff: bool,
    actor: Actor,
    moment: Moment,
) -> Assessment:
    known = {key for key, _question in QUESTIONS[Kind(kind)]}
    found = Assessment.objects.filter(seeker=seeker, kind=kind).first()
    one = found or Assessment(seeker=seeker, kind=kind, made_on=moment.on)
    one.answers = {key: value for key, value in answers.items() if key in known}
    one.summary, one.with_staff = summary.strip(), by_staff
    one.changed_on, one.changed_by_id = moment.on, actor.user_id
    one.save()
    return one


def _record(seeker: Seeker, saved: Assessment, actor: Actor, moment: Moment) -> None:
    if saved.kind == Kind.STAFF or (saved.with_staff and _is_finished(seeker)):
        record_event(
            event=Event.ASSESSMENT,
            seeker=seeker,
            on=moment.on,
            about=f"assessment:{saved.pk}:{moment.on}",
            actor=actor,
            moment=moment,
        )
        return
    parts = list(Assessment.objects.filter(seeker=seeker, kind__in=INITIAL))
    if len(parts) < len(INITIAL) or _is_finished(seeker):
        return
    for part in parts:
        with_staff = part.with_staff
        record_event(
            event=Event.INITIAL_ASSESSMENT_WITH_STAFF if with_staff else Event.INITIAL_ASSESSMENT_SELF,
            seeker=seeker,
            on=part.changed_on,
            about=f"initial-assessment:{part.kind}",
            actor=actor,
            moment=moment,
        )


def _is_finished(seeker: Seeker) -> bool:
    """Whether the Initial Assessment was finished before; what is changed afterwards is an edit."""
    return Service.objects.filter(seeker=seeker, about__startswith="initial-assessment:").exists()
