"""What the agent does with their data: written to files, read from them, wiped; each asked before and told after."""
