from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from peyser.employers.actions.escalate import escalate_late_verifications
from peyser.kernel.moment import Moment


@app.periodic(cron="*/15 * * * *")
@app.task(queueing_lock="escalate_late_verifications", pass_context=False)
def escalate_verifications(timestamp: int) -> None:
    at = timezone.now()
    on = at.astimezone(ZoneInfo(settings.PEYSER_TIME_ZONE)).date()
    escalate_late_verifications(moment=Moment(at=at, on=on))
