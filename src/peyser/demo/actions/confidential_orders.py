"""The confidential orders of the demo state: one that was talked over and granted, one that waits for its talk."""

from typing import cast

from django.db import transaction

from peyser.access.actors import actor_for
from peyser.accounts.actor import Actor
from peyser.accounts.models import User
from peyser.demo.actions.case_desk import CaseDesk
from peyser.employers.models import EmployerContact
from peyser.job_orders.actions.confidential_work import look_at_contact
from peyser.job_orders.actions.confidentiality import keep_confidentiality
from peyser.job_orders.models import JobOrder
from peyser.job_orders.talk import Talk
from peyser.kernel.moment import Moment

GRANTED, ASKED = ("confidential", "53-7062"), ("verified", "37-2011")
NEED = "The person who does this work does not know yet that the post will be filled anew."


def ask_for_confidentiality(desk: CaseDesk) -> None:
    """Staff entered one with the talk in hand, and opened the contact since; the employer asked for one online."""
    entered, looked, asked = desk.moment(30, 10), desk.moment(12, 11), desk.moment(1, 15)
    order = desk.order(*GRANTED)
    taker = actor_for(User.objects.get(pk=cast(int, order.responsible_id)), on=entered.on)
    talk = Talk(on=entered.on, held_with="The owner", need=NEED, need_established=True, opening_exists=True)
    _keep(order, taker, talk, entered)
    look_at_contact(
        actor=taker, job_order_id=order.pk, reason="To agree on a day for interviews.", moment=looked
    )
    contacts = EmployerContact.objects.filter(employer=desk.employer_id(ASKED[0]))
    boss = User.objects.filter(pk__in=contacts.values("user")).order_by("pk")[0]
    waiting = desk.order(*ASKED)
    waiting.show_employer_name = False
    _keep(waiting, actor_for(boss, on=asked.on), Talk(need=NEED), asked)


def _keep(order: JobOrder, actor: Actor, talk: Talk, moment: Moment) -> None:
    with transaction.atomic():
        keep_confidentiality(actor=actor, order=order, talk=talk, moment=moment)
        order.save()
