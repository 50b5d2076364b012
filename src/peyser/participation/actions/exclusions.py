"""Excluding an exit from the outcomes: element 923 of the federal record, with its proof."""

from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.compliance.actions.keep import Refused, judge
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.kernel.quarters import end_of_quarter
from peyser.participation.choices import Exclusion
from peyser.participation.models import Enrollment, Participation
from peyser.participation.tend import admitted, check_texts, locked
from peyser.rulebook.parameters import value
from peyser.rulebook.participation.exit_rules import EXCLUSION_RULES
from peyser.rulebook.participation.facts import ExclusionFacts

YOUTH = "WIOA-Y"


def exclude_exit(
    *, actor: Actor, participation_id: int, exclusion: str, proof: str, moment: Moment
) -> Participation:
    """Say why an exit does not count in the outcomes, or with code 00 that it counts after all.

    `proof` names what staff saw and where it is kept. Raises PermissionDenied, BadInput (by field) or Refused.
    """
    seeker_id = Participation.objects.values_list("seeker", flat=True).get(pk=participation_id)
    admitted(actor, seeker_id, moment)
    check_texts(Participation, exclusion_proof=proof)
    if exclusion not in Exclusion.values:
        raise BadInput({"exclusion": _("Choose a reason from the list.")})
    with transaction.atomic():
        locked(seeker_id)
        period = Participation.objects.get(pk=participation_id)
        decision, record = judge(
            EXCLUSION_RULES,
            _facts(period, exclusion, proof, moment),
            subject="exclusion",
            about=f"seeker:{seeker_id}",
            actor=actor,
            moment=moment,
        )
        if decision.allowed:
            period.exclusion, period.exclusion_proof = exclusion, proof.strip()
            period.save(update_fields=["exclusion", "exclusion_proof"])
            return period
    raise Refused(decision, record)


def _facts(period: Participation, exclusion: str, proof: str, moment: Moment) -> ExclusionFacts:
    quarters = value("exclusion_quarters", on=moment.on)
    youth = Enrollment.objects.filter(
        seeker=period.seeker_id, program=YOUTH, registered_on__lte=period.last_service_on
    ).exclude(exited_on__lt=period.started_on)
    return ExclusionFacts(
        exited=period.exited_on is not None,
        proof_named=bool(proof.strip()),
        foster_care=exclusion == Exclusion.FOSTER_CARE,
        youth=youth.exists(),
        in_time=period.exited_on is None
        or exclusion == Exclusion.NONE
        or moment.on <= end_of_quarter(period.exited_on, after=quarters),
    )
