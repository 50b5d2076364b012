from django.utils.translation import gettext as _
from ninja import Router
from ninja.responses import Status

from peyser.access.clock import moment
from peyser.access.entrances import FRONTLINE, entrance
from peyser.api.requests import ApiRequest
from peyser.api.schemas.overrides import OverrideBody, OverrideOut, override_out
from peyser.compliance.actions.override import override_rule
from peyser.employers.queries import employer_for_actor
from peyser.job_orders.queries import job_for_actor
from peyser.kernel.errors import BadInput
from peyser.seekers.queries import seeker_for_actor

router = Router(tags=["Rule book"])


@router.post("", response={201: OverrideOut}, summary="Settle a rule that waits for your role")
@entrance(FRONTLINE)
def settle_rule(request: ApiRequest, body: OverrideBody) -> Status[OverrideOut]:
    """For one act, with a reason and an end. Only the role that the finding names in `decided_by` may."""
    made = override_rule(
        actor=request.actor,
        rule_id=body.rule_id,
        about=_about(request, body),
        reason=body.reason,
        expires_on=body.expires_on,
        moment=moment(),
    )
    return Status(201, override_out(made))


def _about(request: ApiRequest, body: OverrideBody) -> str:
    """The name under which the rule book keeps what it says of this act. A record out of reach is not there."""
    parts = []
    if body.seeker_id is not None:
        parts.append(f"seeker:{seeker_for_actor(request.actor, body.seeker_id, on=request.today).pk}")
    if body.job_order_id is not None:
        parts.append(f"job-order:{job_for_actor(request.actor, body.job_order_id, on=request.today).pk}")
    if body.employer_id is not None:
        parts.append(f"employer:{employer_for_actor(request.actor, body.employer_id).pk}")
    if not parts or (body.employer_id is not None and len(parts) > 1):
        raise BadInput({"": _("Name a seeker, a job order or both, or an employer.")})
    return "/".join(parts)
