"""Recording the service that an event of the program is by itself, credited as the table of the rule book says."""

import datetime as dt

from django.db import transaction

from peyser.accounts.actor import Actor
from peyser.compliance.models import DecisionRecord
from peyser.kernel.moment import Moment
from peyser.participation.actions.services import ServiceGiven, judge_service, record_automatically
from peyser.participation.models import Service
from peyser.rulebook.engine import Decision
from peyser.rulebook.service.automatic import AutomaticService, Credit, automatic_service_on
from peyser.seekers.models import Seeker
from peyser.seekers.queries import birth_verifier_of


def record_event(
    *,
    event: str,
    seeker: Seeker,
    on: dt.date,
    about: str,
    actor: Actor,
    moment: Moment,
    referred_by: int | None = None,
) -> Service | None:
    """Record, once for `about`, the service that this event of the day `on` stands for; None when there is none.

    None also when it is recorded already. `event` is a name of `rulebook.service.automatic.Event`; `referred_by`
    is the account of who referred the person to a workshop. Who entered it is kept apart from who is credited.
    Call it inside the transaction of the act. Raises UnknownEvent.
    """
    line = automatic_service_on(event, on=on)
    if line is None:
        return None
    with transaction.atomic():
        return record_automatically(
            seeker=seeker,
            code=line.code,
            on=on,
            about=about,
            actor=actor,
            credited_to_id=_credited(line, seeker, actor, referred_by),
            moment=moment,
        )


def judge_event(
    *, event: str, seeker: Seeker, on: dt.date, actor: Actor, moment: Moment
) -> tuple[Decision, DecisionRecord]:
    """What the rule book says of the service that staff give with this event, by the manual of its day.

    For the acts that are nothing but a service with staff, such as an assessment; ask before `record_event`.
    """
    line = automatic_service_on(event, on=on)
    given = ServiceGiven(code=line.code if line else "", on=on)
    decision, record, _enrollment = judge_service(actor=actor, seeker=seeker, given=given, moment=moment)
    return decision, record


def _credited(line: AutomaticService, seeker: Seeker, actor: Actor, referred_by: int | None) -> int | None:
    if line.credit is Credit.ACTOR:
        return actor.user_id if actor.is_staff else None
    if line.credit is Credit.BIRTH_VERIFIER:
        return birth_verifier_of(seeker.pk)
    return referred_by if line.credit is Credit.REFERRER else None
