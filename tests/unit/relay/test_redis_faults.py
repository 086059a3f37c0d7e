"""What is said of a Redis that cannot be used, to whoever runs the relay."""

from __future__ import annotations

import errno
import os

from redis import exceptions

from callpop.relay.mailbox.redis_faults import unavailable


def raised(cause: Exception, words: str) -> Exception:
    """As redis-py raises it: its own words, and what went wrong as the context."""
    try:
        try:
            raise cause
        except Exception:
            raise exceptions.ConnectionError(words)  # noqa: B904
    except exceptions.ConnectionError as error:
        return error


def test_a_redis_that_nobody_answers_at_is_said_in_the_systems_words() -> None:
    refused = ConnectionRefusedError(errno.ECONNREFUSED, "Connect call failed ('127.0.0.1', 6379)")
    error = raised(refused, "Error 111 connecting to localhost:6379. Connect call failed ('127.0.0.1', 6379).")
    fault = unavailable(error, "localhost:6379")
    assert fault is not None
    assert fault.message == f"Redis at localhost:6379 cannot be reached: {os.strerror(errno.ECONNREFUSED)}."


def test_what_the_system_has_no_number_for_ends_with_one_full_stop() -> None:
    fault = unavailable(exceptions.ConnectionError("Connection closed by server."), "localhost:6379")
    assert fault is not None
    assert fault.message == "Redis at localhost:6379 cannot be reached: Connection closed by server."


def test_a_database_that_is_not_there_is_said_so() -> None:
    fault = unavailable(exceptions.ResponseError("DB index is out of range"), "localhost:6379/99")
    assert fault is not None
    assert "no database of this number" in fault.message
