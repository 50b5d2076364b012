"""The steps of cases about an order as their pages offer them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from peyser.access.clock import moment
from peyser.accounts.actor import Actor
from peyser.cases.actions.substandard import record_pay_answer, refer_low_pay
from peyser.cases.actions.substandard_end import accept_low_pay, hold_low_pay, refuse_low_pay, settle_low_pay
from peyser.web.staff_cases import order_forms
from peyser.web.staff_cases.forms import ConfirmForm
from peyser.web.staff_cases.verbs import Verb, by_fields


def _answer(actor: Actor, pk: int, form: order_forms.PayAnswerForm) -> Any:
    return record_pay_answer(actor=actor, case_id=pk, answered=form.answered(), moment=moment())


SUBSTANDARD: Mapping[str, Verb] = {
    "answer": Verb(
        _("Write down the answer"),
        _("You need it before you refer the order."),
        order_forms.PayAnswerForm,
        _answer,
    ),
    "settle": Verb(
        _("The pay was changed"),
        _("The order names pay at or above the minimum now. It goes on as it was before."),
        ConfirmForm,
        by_fields(settle_low_pay, "case_id"),
    ),
    "refer": Verb(
        _("Refer to the supervisor"),
        _("The supervisor, manager or functional leader decides on this one order."),
        order_forms.PayNoteForm,
        by_fields(refer_low_pay, "case_id"),
    ),
    "accept": Verb(
        _("Accept the pay"),
        _("For this order and this pay alone. An order on hold opens; a draft can be opened."),
        order_forms.PayStatementForm,
        by_fields(accept_low_pay, "case_id"),
    ),
    "refuse": Verb(
        _("Refuse the order"),
        _("The order is void, and the employer is told why."),
        order_forms.PayReasonForm,
        by_fields(refuse_low_pay, "case_id"),
        "secondary",
    ),
    "hold": Verb(
        _("Let the order wait"),
        _("It stays off the public pages. You decide later."),
        order_forms.PayReasonForm,
        by_fields(hold_low_pay, "case_id"),
        "outline",
    ),
}
