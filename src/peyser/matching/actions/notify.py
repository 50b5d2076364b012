"""Telling qualified seekers about an order, and noting on the employer's record that it was done, or why not."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.permissions import serves_people
from peyser.casenotes.actions.write import note_by_itself
from peyser.job_orders.models import JobOrder
from peyser.job_orders.queries import why_not_online
from peyser.kernel.errors import BadInput
from peyser.kernel.moment import Moment
from peyser.matching.queries import candidates_for
from peyser.notifications.actions.send import send_message
from peyser.notifications.models import Message
from peyser.notifications.texts import job_notice
from peyser.seekers.models import Seeker


def notify_qualified(*, actor: Actor, job_order_id: int, moment: Moment, limit: int = 200) -> int:
    """Send each qualified seeker a message by the channel they chose; nobody is told twice. Returns how many.

    A case note on the employer's record says how many were told, or that nobody was and why. Raises
    PermissionDenied, or BadInput (field "") while the order is not online.
    """
    if not serves_people(actor):
        raise PermissionDenied
    with transaction.atomic():
        order = JobOrder.objects.select_for_update(of=("self",)).select_related("employer").get(pk=job_order_id)
        if not why_not_online(order, on=moment.on).allowed:
            raise BadInput({"": _("Nobody is told about an order that is not online.")})
        about = f"job-order:{order.pk}"
        told = set(Message.objects.filter(about=about).values_list("recipient", flat=True))
        qualified = [c for c in candidates_for(order, on=moment.on, limit=limit) if c.match.meets_minimum]
        ids = [c.seeker.pk for c in qualified]
        sent = 0
        for seeker in (
            Seeker.objects.filter(pk__in=ids, user__isnull=False).exclude(user__in=told).select_related("user")
        ):
            send_message(
                recipient=seeker.user,
                text=job_notice(title=order.title, number=order.number),
                about=about,
                moment=moment,
                channel=seeker.channel,
                link=f"/jobs/{order.pk}/",
            )
            sent += 1
        note_by_itself(
            actor=actor,
            moment=moment,
            employer=order.employer,
            subject=_("Notifications for order %(number)s") % {"number": order.number},
            text=_words(sent, len(qualified)),
        )
        return sent


def _words(sent: int, qualified: int) -> str:
    if sent:
        return _("%(sent)s qualified job seekers were notified.") % {"sent": sent}
    if qualified:
        return _("Nobody was notified: the qualified job seekers were told before, or have no account.")
    return _("Nobody was notified: no qualified job seeker was found.")
