"""Passwords in addresses are taken out, and nothing else."""

from __future__ import annotations

import pytest

from callpop.settings.passwords import without_passwords


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("https://anna:word@crm.example.com/x", "https://crm.example.com/x"),
        ("https://token@crm.example.com", "https://crm.example.com"),
        ("ldaps://anna:w@rd@dc.example.com", "ldaps://dc.example.com"),
        (
            '{"a": "https://a:b@c.example.com", "b": "anna@example.com"}',
            '{"a": "https://c.example.com", "b": "anna@example.com"}',
        ),
        ('["https://c.example.com","anna@example.com"]', '["https://c.example.com","anna@example.com"]'),
        ("from https://c.example.com for anna@example.com", "from https://c.example.com for anna@example.com"),
        ("https://c.example.com/mail/anna@example.com", "https://c.example.com/mail/anna@example.com"),
        ("https://c.example.com?to=anna@example.com", "https://c.example.com?to=anna@example.com"),
    ],
)
def test_only_who_enters_with_which_password_goes(text: str, left: str) -> None:
    assert without_passwords(text) == left
