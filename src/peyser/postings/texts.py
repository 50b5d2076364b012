"""What the firm is told when its work goes on the board instead of becoming a job order."""

from django.utils.translation import gettext_noop as _

from peyser.notifications.texts import Text


def posting_instead_of_order(*, firm: str, occupation: str, office: str, days: int) -> Text:
    """`days`: how long the notice stays on the board."""
    return Text(
        _("Your work goes on our notice board"),
        _(
            "%(firm)s asked for people to work on their own account (“%(occupation)s”). Such work cannot be a job"
            " order. We help you in another way: %(office)s puts up a notice for up to %(days)s days. It tells the"
            " duties, what you ask for and how to reach you, with a notice about taxes and benefits. People who are"
            " interested contact you. We count no referral and no placement."
        ),
        {"firm": firm, "occupation": occupation, "office": office, "days": days},
    )
