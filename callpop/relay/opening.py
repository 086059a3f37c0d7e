"""Opens the store that the operator chose."""

from __future__ import annotations

from callpop.relay.options import Options, StoreLocation
from callpop.relay.store import Retention, Store

_DAY = 24 * 3_600_000_000
FILE_NAME = "relay.sqlite3"


def is_begun(location: StoreLocation) -> bool:
    """Whether there is a store already, as far as that can be seen without opening it: Redis is not asked."""
    return bool(location.store) or (location.data / FILE_NAME).exists()


async def open_store(location: StoreLocation, options: Options, *, serving: bool = True) -> Store:
    """Open the relay's store, and make it if it is not there.

    Args:
        location: Where it is.
        options: How long it keeps things.
        serving: False for a command that may run beside a server.

    Raises:
        StorageUnavailable: It cannot be reached or used; the text says why.
    """
    retention = Retention(
        mailbox_age=int(options.mailbox_days * _DAY),
        mailbox_length=options.mailbox_length,
    )
    if location.store:
        from callpop.relay.mailbox.redis import RedisStore  # the redis package is needed only here

        return await RedisStore.open(location.store, retention=retention)
    from callpop.relay.mailbox.sqlite import SqliteStore

    return await SqliteStore.open(location.data / FILE_NAME, retention=retention, serving=serving)
