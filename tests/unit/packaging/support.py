"""The rooms of ``packaging/``, which is no package: that name belongs to a library."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[3]
PACKAGING = ROOT / "packaging"
VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
NOT_RUN = "NOT RUN HERE"
"""What recipes for systems that nobody has tried them on say of themselves."""


def room(name: str) -> ModuleType:
    """Load one by its path, as ``room("bundle/contents")``."""
    spec = importlib.util.spec_from_file_location(f"callpop_{name.replace('/', '_')}", PACKAGING / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


def text(name: str) -> str:
    """One of its files."""
    return (PACKAGING / name).read_text(encoding="utf-8")
