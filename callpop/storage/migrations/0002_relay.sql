-- Where the agent's mailbox at a relay has been read to. It moves in the transaction that journals what was read.
-- A mailbox is known by a digest of relay and token: another token may open another mailbox.
CREATE TABLE mailbox (
    mailbox TEXT PRIMARY KEY,
    cursor TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Times from which the relay had deleted notifications before this desktop read them.
CREATE TABLE gaps (
    id INTEGER PRIMARY KEY,
    since INTEGER,
    until INTEGER NOT NULL
) STRICT;

-- Who else of the company dealt with a call that the agent missed (the colleague is a party as JSON).
CREATE TABLE settled (
    call_id TEXT PRIMARY KEY,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    talked INTEGER NOT NULL CHECK (talked IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Missed calls that the agent marked as handled, until the relay has been told.
CREATE TABLE untold (
    call_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
