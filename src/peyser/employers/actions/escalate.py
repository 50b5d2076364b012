"""Telling the lead of customer support, once, of each verification that is late."""

import datetime as dt

from django.db import transaction

from peyser.accounts.choices import Channel, Role
from peyser.accounts.queries import people_with_role
from peyser.employers.models import VerificationTicket
from peyser.kernel.moment import Moment
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import verification_late
from peyser.rulebook.parameters import value


def escalate_late_verifications(*, moment: Moment) -> int:
    """Tell every lead of each open verification past its hour; run again, nobody is told twice. Returns how many.

    While no lead holds the role nothing is marked, so that the first one learns of all of them.
    """
    leads = list(people_with_role(Role.CSU_LEAD, on=moment.on))
    grace = dt.timedelta(hours=value("verification_escalation_hours", on=moment.on))
    with transaction.atomic():
        late = (
            VerificationTicket.objects.select_for_update(of=("self",), skip_locked=True)
            .select_related("employer")
            .filter(status=VerificationTicket.Status.OPEN, escalated_at__isnull=True)
            .filter(due_at__lte=moment.at - grace)
            .order_by("due_at", "pk")
        )
        tickets = list(late) if leads else []
        for ticket in tickets:
            for lead in leads:
                send_message(
                    recipient=lead,
                    text=verification_late(name=ticket.employer.name),
                    about=f"employer:{ticket.employer_id}",
                    moment=moment,
                    channel=Channel.EMAIL,
                    link=f"/staff/verification/{ticket.pk}/",
                )
            ticket.escalated_at = moment.at
            ticket.save()
    return len(tickets)
