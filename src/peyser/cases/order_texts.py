"""The wordings of the messages of cases about what an order says."""

from peyser.kernel.words import gettext_noop as _
from peyser.notifications.texts import Text


def pay_too_low(*, title: str, number: str, explanation: str) -> Text:
    return Text(
        _("The pay of your job order is too low"),
        _(
            "The pay for “%(title)s” (order %(number)s) is below the legal minimum. We cannot enter it so."
            " %(explanation)s Change the pay, or call your job center."
        ),
        {"title": title, "number": number, "explanation": explanation},
    )


def pay_referred(*, number: str) -> Text:
    return Text(
        _("Decide on the pay of job order %(number)s"),
        _("The employer does not change the pay of job order %(number)s. Staff ask for your decision."),
        {"number": number},
    )


def pay_changed(*, number: str) -> Text:
    return Text(
        _("The pay of your job order is settled"),
        _("Thank you for the change. We go on with order %(number)s."),
        {"number": number},
    )


def pay_accepted(*, number: str, decision: str) -> Text:
    return Text(
        _("The pay of job order %(number)s is accepted"),
        _("The pay of order %(number)s is accepted as it is. Why: %(decision)s"),
        {"number": number, "decision": decision},
    )


def pay_refused(*, number: str, decision: str) -> Text:
    return Text(
        _("Job order %(number)s is refused"),
        _("The pay of order %(number)s is below the legal minimum, so the order is void. Why: %(decision)s"),
        {"number": number, "decision": decision},
    )


def pay_held(*, number: str, decision: str) -> Text:
    return Text(
        _("Job order %(number)s waits"),
        _("Order %(number)s waits because of its pay. Why: %(decision)s You can still change the pay."),
        {"number": number, "decision": decision},
    )
