"""Calling somebody from the screen: the platform rings my phone, and then theirs."""
