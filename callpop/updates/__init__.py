"""Whether there is a newer Callpop: asked once a day at an address of the settings; nothing is downloaded."""
