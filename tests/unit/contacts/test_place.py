"""Where unknown numbers are from, told by a real process beside the tests'."""

from __future__ import annotations

import asyncio
import gc
import sys

import pytest

from callpop.contacts.place import Places, may_have_place

ODD = "import sys\nfor line in sys.stdin:\n    {}\n"


def ask(places: Places, *keys: str | None) -> list[str]:
    async def run() -> list[str]:
        try:
            return [await places.place(key) for key in keys]
        finally:
            await places.end()

    return asyncio.run(run())


def test_town_and_country_are_told_in_the_agents_language() -> None:
    keys = ("+31508009000", "+4944198765432", "+32470123456", "+31612345678", "+31508009000;ext=12", "201", None)
    groningen, oldenburg, belgium, mobile, extension, internal, withheld = ask(
        Places(language="de", region="NL"), *keys
    )
    assert (groningen, extension) == ("Groningen, NL", "Groningen, NL")
    assert oldenburg.startswith("Oldenburg") and oldenburg.endswith(", DE")
    assert belgium == "Belgien"
    assert (mobile, internal, withheld) == ("", "", "")


def odd(action: str, **more: float) -> Places:
    return Places(language="en", region="NL", command=(sys.executable, "-c", ODD.format(action)), **more)


def test_a_known_number_is_not_asked_about_again() -> None:
    places = odd("print(id(line), len(list(sys.modules)), flush=True); print('later', flush=True)")
    first, again = ask(places, "+31508009000", "+31508009000")
    assert first == again != "later"


def test_a_process_that_ended_is_started_again() -> None:
    places = odd("print(line.strip()[-1], flush=True); sys.exit()")
    assert ask(places, "+31508009001")[0] == "1"

    async def run() -> list[str]:
        told = []
        for key in ("+31508009002", "+31508009003", "+31508009004", "+31508009005"):
            told.append(await places.place(key))
            await asyncio.sleep(0.2)
        places.stop()
        await asyncio.sleep(0.05)
        return told

    assert {"2"} <= set(asyncio.run(run())) <= {"2", "3", "4", "5", ""}


@pytest.mark.parametrize("command", [("/nowhere/callpop",), (sys.executable, "-c", "")])
def test_without_an_answer_there_is_no_place_and_no_error(command: tuple[str, ...]) -> None:
    assert ask(Places(language="en", region="NL", command=command), "+31508009000") == [""]


def test_it_ends_when_nobody_asks_any_more() -> None:
    places = odd("print('x', flush=True)", idle_seconds=0.05)

    async def run() -> None:
        assert await places.place("+31508009000") == "x"
        process = places._process
        assert process is not None
        async with asyncio.timeout(30):
            await process.wait()
        assert await places.place("+31508009001") == "x"
        places.stop()
        await asyncio.sleep(0.05)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("key", "asked"),
    [("+31508009000", True), ("+31612345678", False), ("+4917612345678", True), ("201", False), ("+999", False)],
)
def test_a_mobile_of_the_agents_own_country_is_asked_of_nobody(key: str, asked: bool) -> None:
    assert may_have_place(key, region="nl") is asked


def test_ended_while_it_is_asked_it_leaves_nothing_behind(recwarn: pytest.WarningsRecorder) -> None:
    async def run() -> None:
        places = odd("import time; time.sleep(60)")
        asking = asyncio.get_running_loop().create_task(places.place("+31508009000"))
        while places._process is None:
            await asyncio.sleep(0.01)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await places.end()

    asyncio.run(run())
    gc.collect()
    assert [str(one.message) for one in recwarn] == []
