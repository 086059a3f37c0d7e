"""The engine thread, and the one door between it and the desktop.

``thread`` runs a loop, ``door`` is how work gets onto it from another thread; each ``*_door`` is what one part of the
desktop may ask for; ``engine`` builds what they lead to.
"""

from callpop.engine.engine import Engine, now_us
from callpop.engine.steady import steady_us

__all__ = ["Engine", "now_us", "steady_us"]
