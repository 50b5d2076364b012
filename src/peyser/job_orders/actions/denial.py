"""The note on the employer's record when an order is not entered because of a labor dispute."""

from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.casenotes.actions.write import note_by_itself
from peyser.casenotes.models import EmployerNote
from peyser.employers.models import Employer
from peyser.job_orders.facts import OrderDetails
from peyser.kernel.moment import Moment


def note_denial(
    *,
    actor: Actor,
    employer: Employer,
    details: OrderDetails,
    moment: Moment,
    number: str = "",
    repeated: bool = True,
) -> None:
    """Note that the order was not entered. A confidential order is not named: other centers read the note.

    `number` is the order's own in the file that it came from. Where the act is done again and again by a machine,
    `repeated` is False: the same note is then written once.
    """
    title = f"{details.title} ({number})" if number else details.title
    subject = _("Job order not entered: labor dispute")
    text = _("The order for “%(title)s” was not entered. The position is at issue in a labor dispute.") % {
        "title": title if details.show_employer_name else _("a confidential order")
    }
    written = EmployerNote.objects.filter(employer=employer, automatic=True, subject=subject, text=text)
    if repeated or not written.exists():
        note_by_itself(actor=actor, moment=moment, employer=employer, subject=subject, text=text)
