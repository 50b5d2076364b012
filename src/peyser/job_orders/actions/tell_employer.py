"""What the employer is told because of what an order says: in a message, and in a note that it was said."""

from django.utils.translation import gettext as _

from peyser.accounts.actor import Actor
from peyser.accounts.choices import Channel
from peyser.accounts.models import User
from peyser.casenotes.actions.write import note_by_itself
from peyser.employers.models import Employer
from peyser.job_orders.choices import FindingState, FindingVerb
from peyser.job_orders.models import JobOrder, ScreeningDecision, ScreeningFinding
from peyser.job_orders.youth import is_youth_order
from peyser.kernel.moment import Moment
from peyser.notifications.actions.send import send_message
from peyser.notifications.texts import Text, words_changed, words_to_change, youth_order
from peyser.rulebook.job_order.youth_notice import YOUTH_NOTICE
from peyser.rulebook.screening.categories import CATEGORIES, Category


def tell_of_youth(*, actor: Actor, order: JobOrder, moment: Moment) -> None:
    """Tell the employer under which laws young people are referred, where the order is open to them.

    The note says what was told and to how many, so that staff call an employer without an account. A confidential
    order is not named in it: other centers read the note.
    """
    if not is_youth_order(order, on=moment.on):
        return
    told = tell_contacts(
        employer=order.employer,
        text=youth_order(number=order.number),
        about=f"youth-order:{order.pk}",
        link=f"/employer/orders/{order.pk}/",
        moment=moment,
    )
    name = order.number if order.show_employer_name else _("a confidential order")
    note_by_itself(
        actor=actor,
        moment=moment,
        employer=order.employer,
        subject=_("Youth order: employer informed"),
        text=_("%(order)s is open to workers under 18. Told to %(count)s contacts: %(notice)s")
        % {"order": name, "count": told, "notice": _(YOUTH_NOTICE)},
    )


def ask_to_change_words(*, order: JobOrder, finding: ScreeningFinding, moment: Moment) -> int:
    """Ask the employer to change the words of a finding: which, why by which source, and what to write instead.

    What staff wrote for the file is not in it. Returns to how many contacts it went.
    """
    entry = CATEGORIES[Category(finding.category)]
    return tell_contacts(
        employer=order.employer,
        text=words_to_change(
            number=order.number,
            words=finding.words,
            quote=entry.citations[0].quote,
            suggestion=finding.suggestion,
            why=entry.message,
        ),
        about=f"marked-words:{finding.pk}",
        link=f"/employer/orders/{order.pk}/",
        moment=moment,
    )


def tell_of_changed_words(*, actor: Actor, order: JobOrder, moment: Moment) -> None:
    """Tell whoever asked for a change that the words are gone; not whoever changed them themselves.

    The caller has just read the text again and ended those findings at this moment.
    """
    asked = (
        ScreeningDecision.objects.filter(
            finding__order=order,
            finding__ended_at=moment.at,
            finding__state=FindingState.CHANGE_ASKED,
            verb=FindingVerb.CHANGE,
        )
        .exclude(decided_by=actor.user_id)
        .select_related("finding", "decided_by")
        .order_by("finding", "decided_by", "pk")
        .distinct("finding", "decided_by")
    )
    for decision in asked:
        send_message(
            recipient=decision.decided_by,
            text=words_changed(number=order.number, words=decision.finding.words),
            about=f"marked-words:{decision.finding_id}",
            moment=moment,
            link=f"/staff/orders/{order.pk}/words/",
        )


def tell_contacts(*, employer: Employer, text: Text, about: str, link: str, moment: Moment) -> int:
    """Write to each contact who has an account, by e-mail. Returns to how many."""
    contacts = employer.contacts.filter(user__isnull=False).values("user")
    people = list(User.objects.filter(pk__in=contacts).order_by("pk"))
    for person in people:
        send_message(recipient=person, text=text, about=about, moment=moment, channel=Channel.EMAIL, link=link)
    return len(people)
