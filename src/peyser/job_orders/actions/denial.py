"""The note on the employer's record when an order is not entered because of a labor dispute."""

from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.casenotes.actions.write import note_by_itself
from peyser.employers.models import Employer
from peyser.job_orders.facts import OrderDetails
from peyser.kernel.moment import Moment


def note_denial(*, actor: Actor, employer: Employer, details: OrderDetails, moment: Moment) -> None:
    """Note that the order was not entered. A confidential order is not named: other centers read the note."""
    note_by_itself(
        actor=actor,
        moment=moment,
        employer=employer,
        subject=_("Job order not entered: labor dispute"),
        text=_("The order for “%(title)s” was not entered. The position is at issue in a labor dispute.")
        % {"title": details.title if details.show_employer_name else _("a confidential order")},
    )
