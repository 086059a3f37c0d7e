"""What is asked of Windows' registry, against a stand-in of ``winreg`` (the real one is not run here)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from callpop.desktop.platform.registry import WindowsRegistry

Keys = dict[str, dict[str, object]]


def stand_in(keys: Keys) -> SimpleNamespace:
    """The functions of ``winreg`` that are used, over a table; keys are made with all that stand above them."""

    @contextmanager
    def opened(_root: int, key: str, _reserved: int = 0, _access: int = 0) -> Iterator[str]:
        if key not in keys:
            raise FileNotFoundError(key)
        yield key

    @contextmanager
    def created(_root: int, key: str, _reserved: int, _access: int) -> Iterator[str]:
        parts = key.split("\\")
        for length in range(1, len(parts) + 1):
            keys.setdefault("\\".join(parts[:length]), {})
        yield key

    def below(key: str) -> list[str]:
        return [
            name[len(key) + 1 :] for name in keys if name.startswith(f"{key}\\") and "\\" not in name[len(key) + 1 :]
        ]

    def query(key: str, name: str) -> tuple[object, int]:
        if name not in keys[key]:
            raise FileNotFoundError(name)
        return keys[key][name], 1

    def delete_value(key: str, name: str) -> None:
        query(key, name)
        del keys[key][name]

    def delete_key(_root: int, key: str) -> None:
        assert not below(key), "Windows deletes no key that has others below it"
        del keys[key]

    return SimpleNamespace(
        HKEY_CURRENT_USER=1,
        KEY_SET_VALUE=2,
        REG_SZ=1,
        OpenKey=opened,
        CreateKeyEx=created,
        QueryValueEx=query,
        SetValueEx=lambda key, name, _reserved, _kind, value: keys[key].__setitem__(name, value),
        DeleteValue=delete_value,
        EnumKey=lambda key, at: below(key)[at],
        QueryInfoKey=lambda key: (len(below(key)), len(keys[key]), 0),
        DeleteKey=delete_key,
    )


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Keys:
    made: Keys = {}
    monkeypatch.setitem(sys.modules, "winreg", stand_in(made))  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "platform", "win32")
    return made


def test_values_are_written_read_and_taken_away(keys: Keys) -> None:
    registry = WindowsRegistry()
    assert registry.read(r"Software\Callpop", "x") is None
    registry.write(r"Software\Callpop", "x", "1")
    assert registry.read(r"Software\Callpop", "x") == "1"
    assert registry.read(r"Software\Callpop", "y") is None
    keys[r"Software\Callpop"]["bytes"] = b"\x03"
    assert registry.read(r"Software\Callpop", "bytes") == b"\x03"
    keys[r"Software\Callpop"]["number"] = 7
    assert registry.read(r"Software\Callpop", "number") is None
    registry.remove_value(r"Software\Callpop", "x")
    registry.remove_value(r"Software\Callpop", "x")
    registry.remove_value(r"Software\Nowhere", "x")
    assert registry.read(r"Software\Callpop", "x") is None


def test_a_key_goes_with_all_below_it_and_nothing_beside_it(keys: Keys) -> None:
    registry = WindowsRegistry()
    registry.write(r"Software\Classes\callpop\shell\open\command", "", "x")
    registry.write(r"Software\Classes\callpop\shell\other", "", "x")
    registry.write(r"Software\Classes\callpop2", "", "x")
    registry.remove_key(r"Software\Classes\callpop")
    registry.remove_key(r"Software\Classes\callpop")
    assert set(keys) == {"Software", r"Software\Classes", r"Software\Classes\callpop2"}
