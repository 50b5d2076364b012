from django.utils import timezone
from procrastinate.contrib.django import app

from peyser.notifications.actions.deliver import deliver_waiting


@app.periodic(cron="* * * * * */10")
@app.task(queueing_lock="deliver_messages", pass_context=False)
def deliver_messages(timestamp: int) -> None:
    deliver_waiting(at=timezone.now())
