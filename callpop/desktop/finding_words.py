"""What a check found, in the words of the screen."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.desktop.words import Words
from callpop.diagnostics.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as it is read.

    Attributes:
        title: What was looked at.
        level: How it is.
        found: What was found.
        mend: What to do; '' if nothing.
    """

    title: str
    level: Level
    found: str
    mend: str


def view_of(finding: Finding, words: Words, now: int) -> FindingView:
    """Say it.

    Args:
        finding: What was found.
        words: The language.
        now: Microseconds UTC.
    """
    values = {name: words.said(value) for name, value in finding.values.items()}
    if "at" in values:
        values["at"] = words.moment(int(values["at"]), now)
    if "calls" in values and values["calls"].isdecimal():
        values["calls"] = words.number(int(values["calls"]))
    if finding.key == "relay_trouble":
        values["why"] = words.text(f"relay.trouble.{values['kind']}", host=values["host"], detail=values["detail"])
    mend = f"doctor.mend_{finding.key}"
    return FindingView(
        title=words.text(f"doctor.check.{finding.check}"),
        level=finding.level,
        found=words.text(f"doctor.{finding.key}", **values),
        mend=words.text(mend, **values) if words.has(mend) else "",
    )
