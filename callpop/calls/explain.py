"""Why a notification of somebody else's call shows nothing here, in words without whole addresses."""

from __future__ import annotations

from callpop.calls.agent import Agent
from callpop.notifications.model import Notification, Party, Status


def why_ignored(notification: Notification, agent: Agent) -> str:
    """Why this notification did nothing for the agent.

    Addresses of others are shortened (``anna@…``); numbers and names are left out.
    """
    if not agent.emails and not agent.last_digits:
        return "no popup: no e-mail address is set, so no call can be the agent's"
    if notification.status is Status.OTHER:
        return f"no popup: the status '{notification.raw_status[:40]}' is unfamiliar"
    if not notification.targets:
        if notification.status in (Status.RINGING, Status.TRANSFER, Status.IN_PROGRESS):
            return "no popup: it names no target"
        return "no popup: a call of others, as far as was known"
    named = ", ".join(dict.fromkeys(_shortened(one) for one in notification.targets))
    return f"no popup: your address is not among the targets ({named})"


def _shortened(party: Party) -> str:
    if party.emails:
        local = party.emails[0].partition("@")[0]
        return f"{local.partition('.')[0]}@…"
    return "a phone without an address"
