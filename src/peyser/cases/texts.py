"""The wordings of the messages of compliance cases."""

from django.utils.translation import gettext_noop as _

from peyser.notifications.texts import Text


def dispute_reported(*, name: str) -> Text:
    return Text(
        _("A labor dispute is reported at %(name)s"),
        _("Staff reported a labor dispute at %(name)s. Verify it and say what it means for each job order."),
        {"name": name},
    )


def dispute_confirmed(*, name: str, at_issue: int) -> Text:
    return Text(
        _("Labor dispute at %(name)s"),
        _(
            "The Regional Manager verified a labor dispute at %(name)s. Job orders on hold because of it:"
            " %(at_issue)s. Each referral to another job of this employer carries the written notice."
        ),
        {"name": name, "at_issue": at_issue},
    )


def dispute_unfounded(*, name: str, findings: str) -> Text:
    return Text(
        _("No labor dispute found at %(name)s"),
        _(
            "The Regional Manager looked into your report and found no labor dispute at %(name)s: %(findings)s"
            " Job orders that waited are open."
        ),
        {"name": name, "findings": findings},
    )


def dispute_ended(*, name: str) -> Text:
    return Text(
        _("The labor dispute at %(name)s is over"),
        _(
            "Both sides said that the labor dispute at %(name)s is over. Job orders and referrals go on as before."
        ),
        {"name": name},
    )


def fraud_suspected(*, number: str) -> Text:
    return Text(
        _("Job order %(number)s may be a fraud"),
        _("Job order %(number)s is on hold as a suspected fraud. Customer support investigates it."),
        {"number": number},
    )


def job_removed(*, title: str, number: str) -> Text:
    return Text(
        _("A job was removed: do not apply"),
        _(
            "We removed the job “%(title)s” (order %(number)s). It may not be honest. Do not send money or a check."
            " Do not give your bank or Social Security number. Ask your job center if you already did."
        ),
        {"title": title, "number": number},
    )


def order_removed(*, number: str) -> Text:
    return Text(
        _("Your job order was removed"),
        _("We removed job order %(number)s after an investigation. Call us if you think this is wrong."),
        {"number": number},
    )


def discontinuation_proposed(*, name: str) -> Text:
    return Text(
        _("Ending services to %(name)s is proposed"),
        _("Staff propose to end services to %(name)s. The decision is yours."),
        {"name": name},
    )


def discontinuation_notice(*, notice: str, due: str) -> Text:
    return Text(
        _("Notice: we may end our services to you"),
        _("%(notice)s Answer in writing by %(due)s. You may ask for a hearing in your answer."),
        {"notice": notice, "due": due},
    )


def services_ended(*, reason: str) -> Text:
    return Text(
        _("We ended our services to you"),
        _("Your job orders are offline and your account is closed. Why: %(reason)s"),
        {"reason": reason},
    )


def proceedings_dropped() -> Text:
    return Text(
        _("Our services to you go on"),
        _("We looked at the facts and do not end our services to you."),
    )


def services_again() -> Text:
    return Text(
        _("You can use our services again"),
        _("Your account is as it was before. Job orders that are still open are shown again."),
    )


def violation_reported(*, name: str) -> Text:
    return Text(
        _("A suspected violation is reported: %(name)s"),
        _(
            "Staff stopped a job order of %(name)s that may be against employment law. See the case for what to do."
        ),
        {"name": name},
    )


def order_stopped(*, explanation: str) -> Text:
    return Text(
        _("We cannot act on your job order"),
        _("%(explanation)s We cannot act on the order as it is. Call your job center to change it."),
        {"explanation": explanation},
    )


def order_accepted() -> Text:
    return Text(
        _("Your changed job order is accepted"), _("Thank you for the change. We act on the order now.")
    )


def order_void() -> Text:
    return Text(_("Your job order is void"), _("The order was not changed, so we cannot act on it."))
