"""No screen: chosen before anything here imports Qt."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
