"""A seeker opens a tool outside Peyser: the launch is noted, and is a service where the registry says so."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from peyser.accounts.actor import Actor
from peyser.assessments.models import ToolLaunch
from peyser.kernel.moment import Moment
from peyser.participation.actions.automatic import record_event
from peyser.reference.tools import Tool, tool_on
from peyser.seekers.models import Seeker


def launch_tool(*, actor: Actor, key: str, moment: Moment) -> Tool:
    """Note the launch and return the tool, with the address to go on to. One service a day.

    Raises PermissionDenied for anybody but a seeker, UnknownTool for what is not registered that day.
    """
    if actor.seeker_id is None:
        raise PermissionDenied
    tool = tool_on(key, on=moment.on)
    with transaction.atomic():
        seeker = Seeker.objects.select_for_update(of=("self",)).get(pk=actor.seeker_id)
        ToolLaunch.objects.create(seeker=seeker, tool=tool.key, at=moment.at)
        if tool.event:
            record_event(
                event=tool.event,
                seeker=seeker,
                on=moment.on,
                about=f"tool:{tool.key}:{moment.on}",
                actor=actor,
                moment=moment,
            )
    return tool
