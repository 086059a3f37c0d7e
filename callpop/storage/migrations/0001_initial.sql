-- Times are integer microseconds since the epoch, UTC.

-- Each accepted notification as it came. Equal notifications have an equal call_id, so that
-- (call_id, digest) is as unique as the digest alone, finds a call's notifications, and keeps
-- the index's writes next to each other: call_ids grow with time, digests are random.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    received_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    call_id TEXT NOT NULL,
    merged_id TEXT,
    status TEXT NOT NULL,
    stamped_at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    body BLOB NOT NULL,
    folded INTEGER NOT NULL CHECK (folded IN (0, 1)),
    UNIQUE (call_id, digest)
) STRICT;
CREATE INDEX journal_merges ON journal (call_id, merged_id) WHERE merged_id IS NOT NULL;
CREATE INDEX journal_merged ON journal (merged_id, call_id) WHERE merged_id IS NOT NULL;
CREATE INDEX journal_unfolded ON journal (call_id) WHERE folded = 0;
CREATE INDEX journal_unlinked ON journal (stamped_at, call_id) WHERE merged_id IS NULL AND status = 'transfer';
CREATE INDEX journal_stamped ON journal (stamped_at, call_id);

-- The call log: one row a conversation. What is searched, filtered or sorted by stands in columns;
-- the record as a whole is JSON.
CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    call_id TEXT NOT NULL UNIQUE,
    started_at INTEGER NOT NULL,
    direction TEXT NOT NULL,
    outcome TEXT NOT NULL,
    number_key TEXT,
    name TEXT,
    note TEXT NOT NULL DEFAULT '',
    handled INTEGER NOT NULL DEFAULT 0 CHECK (handled IN (0, 1)),
    through INTEGER NOT NULL,
    search_text TEXT NOT NULL DEFAULT '',
    record TEXT NOT NULL
) STRICT;
CREATE INDEX calls_by_start ON calls (started_at, id);
CREATE INDEX calls_by_number ON calls (number_key, started_at, id) WHERE number_key IS NOT NULL;
CREATE INDEX calls_missed_open ON calls (id) WHERE outcome = 'missed' AND handled = 0;
CREATE INDEX calls_unfinished ON calls (id) WHERE outcome IN ('ringing', 'in-progress');

-- Every call_id of a conversation finds its row.
CREATE TABLE call_ids (
    call_id TEXT PRIMARY KEY,
    row INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX call_ids_by_row ON call_ids (row);

-- What the agent adds belongs to call_ids, not to rows: rows merge, and late news removes them.
CREATE TABLE notes (
    call_id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE handled (
    call_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The cards that were shown, in the order of their first showing.
CREATE TABLE cards (
    id INTEGER PRIMARY KEY,
    card_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    call_id TEXT NOT NULL,
    notifications TEXT NOT NULL,
    state TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1)),
    steps TEXT NOT NULL
) STRICT;
CREATE INDEX cards_by_call ON cards (call_id);

-- What each notification did on this desktop, and why.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    received_at INTEGER NOT NULL,
    call_id TEXT NOT NULL,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    decision TEXT NOT NULL,
    why TEXT NOT NULL,
    mine INTEGER NOT NULL CHECK (mine IN (0, 1))
) STRICT;
CREATE INDEX decisions_by_call ON decisions (call_id);
CREATE INDEX decisions_of_others ON decisions (received_at) WHERE mine = 0;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Any part of three characters or more, and the beginnings of words for one or two.
-- Both index calls.search_text and keep no copy of it.
CREATE VIRTUAL TABLE search_parts USING fts5 (
    search_text, content = 'calls', content_rowid = 'id', columnsize = 0, tokenize = 'trigram'
);
CREATE VIRTUAL TABLE search_starts USING fts5 (
    search_text, content = 'calls', content_rowid = 'id', columnsize = 0, detail = none, prefix = '1 2',
    tokenize = 'unicode61'
);
CREATE TRIGGER calls_inserted AFTER INSERT ON calls BEGIN
    INSERT INTO search_parts (rowid, search_text) VALUES (new.id, new.search_text);
    INSERT INTO search_starts (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER calls_deleted AFTER DELETE ON calls BEGIN
    INSERT INTO search_parts (search_parts, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO search_starts (search_starts, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER calls_updated AFTER UPDATE OF search_text ON calls WHEN old.search_text <> new.search_text BEGIN
    INSERT INTO search_parts (search_parts, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO search_starts (search_starts, rowid, search_text) VALUES ('delete', old.id, old.search_text);
    INSERT INTO search_parts (rowid, search_text) VALUES (new.id, new.search_text);
    INSERT INTO search_starts (rowid, search_text) VALUES (new.id, new.search_text);
END;
