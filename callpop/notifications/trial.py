"""Whether a notification comes from a trial: it says so, or ``callpop simulate`` named its call.

Simulated calls are to look as the platform's do, so that they carry no mark but their call_id. By it alone
nothing is shown otherwise: only the clock that stamped them is held to be another than the platform's.
"""

from __future__ import annotations

import re

SIMULATED = "sim-"
"""What the call_ids of simulated calls begin with; a run's eight hex digits and the time of its start follow."""

_SIMULATED = re.compile(rf"{SIMULATED}[0-9a-f]{{8}}-[0-9]+\.[0-9]+")


def is_trial(call_id: str, *, test: bool) -> bool:
    """Whether a test call or a simulated one is meant.

    Args:
        call_id: Of the notification, or of the conversation.
        test: Whether it says itself that it is a test.
    """
    return test or (call_id.startswith(SIMULATED) and _SIMULATED.fullmatch(call_id) is not None)
