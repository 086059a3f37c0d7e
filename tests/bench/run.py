"""Measures Callpop against bare limits that it starts itself, in the same run.

    python tests/bench/run.py [--quick] [--json FILE] [--keep DIR]
        [card contacts intake lag log log-window newcomer start relay bundle soak relay-soak]

Without names: all but the bundle and the soaks. Exit status 0 when every bar is met.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.bench.measuring import Result, undisturbed  # noqa: E402
from tests.end_to_end.support.application import Installed, build_and_install  # noqa: E402

USUAL = ("card", "contacts", "intake", "lag", "log", "log-window", "newcomer", "start", "relay")
ALL = (*USUAL, "bundle", "soak", "relay-soak")


def tell(text: str) -> None:
    """Say how far it is."""
    print(f"  {time.strftime('%H:%M:%S')} {text}", flush=True)


def measure(name: str, installed: Installed, folder: Path, quick: bool) -> list[Result]:
    """Run one measure in a folder of its own."""
    module = importlib.import_module(f"tests.bench.{name.replace('-', '_')}")
    own = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=folder))
    results: list[Result] = module.measure(installed, own, quick, partial(tell_of, name))
    return results


def main() -> int:
    """Run the measures and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="which measures; all but the bundle and the soaks by default")
    parser.add_argument("--quick", action="store_true", help="a smoke run: every measure, too short to mean much")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there too")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep profiles and logs there")
    wanted = parser.parse_args()
    unknown = set(wanted.names) - set(ALL)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}; there are {', '.join(ALL)}")
    results: list[Result] = []
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="callpop-bench-") as temporary:
        folder = wanted.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        tell("building the wheel")
        installed = build_and_install(ROOT, Path(tempfile.mkdtemp(prefix="installed-", dir=folder)))
        for name in wanted.names or USUAL:
            tell(name)
            try:
                found = undisturbed(partial(measure, name, installed, folder, wanted.quick), partial(tell_of, name))
            except AssertionError as error:
                failed.append(name)
                print(f"  {name} FAILED: {error}", flush=True)
                continue
            results += found
            for result in found:
                tell(result.line())
    print(f"\nPython {platform.python_version()}, {platform.platform()}{', quick' if wanted.quick else ''}")
    for result in results:
        print(result.line())
    if wanted.json:
        told = {"python": platform.python_version(), "quick": wanted.quick, "failed": failed}
        told["results"] = [result.as_json() for result in results]
        wanted.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 1 if failed or not all(result.holds for result in results) else 0


def tell_of(name: str, text: str) -> None:
    """Say it of a measure."""
    tell(f"{name}: {text}")


if __name__ == "__main__":
    sys.exit(main())
