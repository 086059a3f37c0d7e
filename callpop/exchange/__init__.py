"""The call log as files: what leaves Callpop for a spreadsheet or a script, and what comes back."""
