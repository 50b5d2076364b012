"""What an employer sees first: where the verification stands, the orders, the people to tell us about."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from peyser.access.clock import moment
from peyser.access.entrances import EMPLOYER, entrance
from peyser.employers.choices import Privilege
from peyser.employers.queries import (
    employer_for_actor,
    latest_verification,
    may_act_under_terms,
    may_see_seekers,
)
from peyser.job_orders.drafts import drafts_for_actor
from peyser.job_orders.queries import orders_of_employer
from peyser.referrals.queries import awaiting_result
from peyser.web.employer.orders import with_findings
from peyser.web.employer.standing import standing

SHOWN = 5


@entrance(EMPLOYER)
def home(request: Any) -> HttpResponse:
    """Show the employer's own page."""
    actor, on = request.actor, request.today
    employer = employer_for_actor(actor, actor.employer_id)
    ticket = latest_verification(actor, employer)
    orders = list(orders_of_employer(actor, employer.pk)[: SHOWN + 1])
    access = may_see_seekers(employer, on=on)
    waiting = list(awaiting_result(actor, on=on)[: SHOWN + 1]) if access.allowed else []
    return render(
        request,
        "employer/home.jinja",
        {
            "standing": standing(employer, ticket, now=moment().at, on=on),
            "orders": with_findings(orders[:SHOWN], on=on),
            "drafts": list(drafts_for_actor(actor)[:SHOWN]),
            "more_orders": len(orders) > SHOWN,
            "access": access,
            "terms": may_act_under_terms(employer.pk, on=on),
            "may_post": Privilege.POST in actor.privileges,
            "may_result": Privilege.RESULTS in actor.privileges,
            "referrals": waiting[:SHOWN],
            "more_referrals": len(waiting) > SHOWN,
        },
    )
