-- The relay's store. Times are integer microseconds since the epoch, UTC.

-- The roster: one document, replaced as a whole.
CREATE TABLE roster (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;

-- Conversations that may still grow. Each participant's mailbox holds all entries of the conversation.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    participants TEXT NOT NULL
) STRICT;
CREATE TABLE calls (
    company TEXT NOT NULL,
    call_id TEXT NOT NULL,
    conversation INTEGER NOT NULL,
    PRIMARY KEY (company, call_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX calls_by_conversation ON calls (conversation);

-- Each notification once, however many mailboxes hold it: "held" counts them. One that belongs to no conversation
-- any more, and that no mailbox holds, is deleted.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    conversation INTEGER,
    call_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    status TEXT NOT NULL,
    dialled TEXT,
    stamped_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    held INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX entries_of_conversation ON entries (conversation, digest) WHERE conversation IS NOT NULL;
CREATE INDEX entries_by_receipt ON entries (received_at, conversation) WHERE conversation IS NOT NULL;
CREATE INDEX entries_unheld ON entries (id) WHERE conversation IS NULL AND held = 0;

-- Transfers that do not say what they merge, by each agent they name.
CREATE TABLE lonely (
    mailbox TEXT NOT NULL,
    stamped_at INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (mailbox, stamped_at, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX lonely_by_entry ON lonely (entry);

-- "newest" and "deleted" are places: of the last item ever appended, and of the last one deleted.
CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    newest INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1))
) STRICT;
CREATE TABLE items (
    mailbox INTEGER NOT NULL,
    place INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    entry INTEGER,
    settled TEXT,
    PRIMARY KEY (mailbox, place)
) STRICT, WITHOUT ROWID;

-- Who missed whom; call_ids are JSON. "conversation" is NULL once that is forgotten.
CREATE TABLE misses (
    id INTEGER PRIMARY KEY,
    company TEXT NOT NULL,
    number TEXT NOT NULL,
    mailbox TEXT NOT NULL,
    conversation INTEGER,
    at INTEGER NOT NULL,
    call_ids TEXT NOT NULL,
    settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT;
CREATE INDEX misses_by_number ON misses (company, number, at) WHERE settled = 0;
CREATE INDEX misses_by_conversation ON misses (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX misses_by_mailbox ON misses (mailbox);
CREATE INDEX misses_by_age ON misses (at);

-- The latest talk with each number.
CREATE TABLE talks (
    company TEXT NOT NULL,
    number TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (company, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX talks_by_age ON talks (at);

-- What the operator may want to know.
CREATE TABLE sightings (
    company TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (company, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
