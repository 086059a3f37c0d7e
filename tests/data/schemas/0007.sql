-- Version 7 as it was released, with rows. Never edit it: it stands for files on agents' disks.
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

INSERT INTO journal (id, received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (1,1795176000001000,'listener','call-1',NULL,'created',1795176000000000,'45d74428d9e7be11432d28872a73e752',X'7B2263616C6C5F6964223A202263616C6C2D31222C202274696D657374616D70223A2022323032362D31312D32305431323A30303A30302E3030303030302B30303A3030222C2022737461747573223A202263726561746564222C202276657273696F6E223A20227632222C2022646972656374696F6E223A2022696E626F756E64222C202263616C6C6572223A207B226E756D626572223A20222B3331363132333435363738222C20226E616D65223A206E756C6C7D2C202264657374696E6174696F6E223A207B226E756D626572223A20222B3331353038303039303030222C202274617267657473223A205B5D7D7D',1);
INSERT INTO journal (id, received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (2,1795176001001000,'listener','call-1',NULL,'ringing',1795176001000000,'8f2cdefb90b3b544811217ab6c3e6dd9',X'7B2263616C6C5F6964223A202263616C6C2D31222C202274696D657374616D70223A2022323032362D31312D32305431323A30303A30312E3030303030302B30303A3030222C2022737461747573223A202272696E67696E67222C202276657273696F6E223A20227632222C2022646972656374696F6E223A2022696E626F756E64222C202263616C6C6572223A207B226E756D626572223A20222B3331363132333435363738222C20226E616D65223A206E756C6C7D2C202264657374696E6174696F6E223A207B226E756D626572223A20222B3331353038303039303030222C202274617267657473223A205B5D7D7D',1);
INSERT INTO journal (id, received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (3,1795176002001000,'listener','call-1',NULL,'ended',1795176002000000,'1000544397ed00e0ba294f344bfcc23d',X'7B2263616C6C5F6964223A202263616C6C2D31222C202274696D657374616D70223A2022323032362D31312D32305431323A30303A30322E3030303030302B30303A3030222C2022737461747573223A2022656E646564222C202276657273696F6E223A20227632222C2022646972656374696F6E223A2022696E626F756E64222C202263616C6C6572223A207B226E756D626572223A20222B3331363132333435363738222C20226E616D65223A206E756C6C7D2C202264657374696E6174696F6E223A207B226E756D626572223A20222B3331353038303039303030222C202274617267657473223A205B5D7D7D',1);
INSERT INTO journal (id, received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (4,1795176003001000,'listener','call-2',NULL,'ringing',1795176003000000,'39db5dfec1ddf1188a5e9eebc7bc0640',X'7B2263616C6C5F6964223A202263616C6C2D32222C202274696D657374616D70223A2022323032362D31312D32305431323A30303A30332E3030303030302B30303A3030222C2022737461747573223A202272696E67696E67222C202276657273696F6E223A20227632222C2022646972656374696F6E223A2022696E626F756E64222C202263616C6C6572223A207B226E756D626572223A20222B3331363132333435363738222C20226E616D65223A206E756C6C7D2C202264657374696E6174696F6E223A207B226E756D626572223A20222B3331353038303039303030222C202274617267657473223A205B5D7D7D',1);
INSERT INTO journal (id, received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (5,1795176004001000,'listener','call-3',NULL,'ringing',1795176004000000,'81558ef6a084ab5cf60ec0ab73d6fc15',X'7B2263616C6C5F6964223A202263616C6C2D33222C202274696D657374616D70223A2022323032362D31312D32305431323A30303A30342E3030303030302B30303A3030222C2022737461747573223A202272696E67696E67222C202276657273696F6E223A20227632222C2022646972656374696F6E223A2022696E626F756E64222C202263616C6C6572223A207B226E756D626572223A20222B3331363132333435363738222C20226E616D65223A206E756C6C7D2C202264657374696E6174696F6E223A207B226E756D626572223A20222B3331353038303039303030222C202274617267657473223A205B5D7D7D',0);
INSERT INTO journal (id, received_at, source, call_id, merged_id, status, stamped_at, digest, body, folded)
VALUES (6,1795176009000000,'listener','call-2','call-2b','transfer',1795176009000000,'cceb636197f3d1be90f2f6b100dd7cff',X'7B2263616C6C5F6964223A202263616C6C2D32222C202274696D657374616D70223A2022323032362D31312D32305431323A30303A30392E3030303030302B30303A3030222C2022737461747573223A20227472616E73666572222C202276657273696F6E223A20227632222C2022646972656374696F6E223A2022696E626F756E64222C202263616C6C6572223A207B226E756D626572223A20222B3331363132333435363738222C20226E616D65223A206E756C6C7D2C202264657374696E6174696F6E223A207B226E756D626572223A20222B3331353038303039303030222C202274617267657473223A205B5D7D2C20226D65726765645F6964223A202263616C6C2D3262227D',1);
INSERT INTO calls (id, call_id, started_at, direction, outcome, number_key, name, note, handled, through, search_text, record)
VALUES (1,'call-1',1795176000000000,'incoming','missed','+31612345678','Karin Hoekstra','wants an offer; says "it''s urgent"',1,3,'karin hoekstra
wants an offer; says "it''s urgent"
31612345678
0612345678','{"call_id":"call-1","call_ids":["call-1"],"direction":"incoming","outcome":"missed","reason":"no-answer","internal":false,"remote":{"number":"+31612345678","name":null,"account_numbers":[],"user_numbers":[],"emails":[]},"dialled":"+31508009000","answered_by":null,"transferred_by":null,"transferred_to":[],"started_at":1795176000000000,"answered_at":null,"ended_at":1795176060000000,"rings":[{"notifications":["d1"],"call_id":"call-1","began_at":1795176000000000,"newest_at":1795176000000000,"state":"still-ringing","ended_at":null,"answered_by":null,"left_at":null,"passed_by":null,"others":[{"number":"201","name":"Anna Visser","account_numbers":["201"],"user_numbers":["201"],"emails":["anna@example.com"]}],"silent":false}],"lineage":[],"newest_at":1795176060000000,"over":true,"by_mobile":false,"test":false}');
INSERT INTO calls (id, call_id, started_at, direction, outcome, number_key, name, note, handled, through, search_text, record)
VALUES (2,'call-2',1795176060000000,'incoming','answered','+4930901820',NULL,'',0,6,'bjorn
4930901820
030901820','{"call_id":"call-2","call_ids":["call-2","call-2b"],"direction":"incoming","outcome":"answered","reason":"completed","internal":false,"remote":{"number":"+4930901820","name":"Björn","account_numbers":[],"user_numbers":[],"emails":[]},"dialled":"+31508009000","answered_by":{"number":null,"name":null,"account_numbers":[],"user_numbers":[],"emails":[]},"transferred_by":{"number":"201","name":"Anna Visser","account_numbers":["201"],"user_numbers":["201"],"emails":["anna@example.com"]},"transferred_to":[],"started_at":1795176060000000,"answered_at":1795176065000000,"ended_at":1795176120000000,"rings":[],"lineage":[{"party":null,"at":1795176000000000,"talked_seconds":null},{"party":{"number":"201","name":"Anna Visser","account_numbers":["201"],"user_numbers":["201"],"emails":["anna@example.com"]},"at":1795176001000000,"talked_seconds":3.5}],"newest_at":1795176120000000,"over":true,"by_mobile":false,"test":false}');
INSERT INTO call_ids (call_id, row)
VALUES ('call-1',1);
INSERT INTO call_ids (call_id, row)
VALUES ('call-2',2);
INSERT INTO call_ids (call_id, row)
VALUES ('call-2b',2);
INSERT INTO notes (call_id, text, at)
VALUES ('call-1','wants an offer; says "it''s urgent"',1795176090000000);
INSERT INTO handled (call_id, at)
VALUES ('call-1',1795176091000000);
INSERT INTO cards (id, card_id, kind, call_id, notifications, state, fingerprint, dismissed, steps)
VALUES (1,'d1','ring','call-1','d1 d12','in-call','f',0,'shown updated closed');
INSERT INTO decisions (id, received_at, call_id, status, source, decision, why, mine)
VALUES (1,1795176000000000,'call-1','ringing','listener','shown','your phone rings',1);
INSERT INTO meta (key, value)
VALUES ('folded-for','1 x');

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

INSERT INTO mailbox VALUES ('f00d', 'store.17', 1700000000000000);
INSERT INTO gaps VALUES (1, 1700000000000000, 1700003600000000);
INSERT INTO settled VALUES ('call-1', '{"number":null,"name":null,"account_numbers":[],"user_numbers":[],"emails":["anna@example.com"]}', 1700000000000000, 1);
INSERT INTO untold VALUES ('call-1', 1700000000000000);

-- The agent's address books as they were last read, so that a server that is gone changes nothing.
CREATE TABLE books (
    name TEXT PRIMARY KEY,
    made_of TEXT NOT NULL,
    token TEXT NOT NULL DEFAULT '',
    synced_at INTEGER
) STRICT, WITHOUT ROWID;

-- ref is the contact's name inside its book, version tells whether it changed there.
-- What is searched stands in columns; the contact as a whole is JSON.
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    book TEXT NOT NULL REFERENCES books (name),
    ref TEXT NOT NULL,
    version TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (book, ref)
) STRICT;
CREATE INDEX contacts_by_name ON contacts (sort_name, id);

-- exact is 0 for the number of an extension without the extension.
CREATE TABLE contact_numbers (
    number_key TEXT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
    PRIMARY KEY (number_key, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_numbers_by_contact ON contact_numbers (contact);

CREATE TABLE contact_photos (
    contact INTEGER PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;

-- 'This is …': whom the agent chose for a number or for one call. It outlives the book's own row.
CREATE TABLE chosen_contacts (
    kind TEXT NOT NULL CHECK (kind IN ('number', 'call')),
    key TEXT NOT NULL,
    book TEXT NOT NULL,
    ref TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

INSERT INTO books VALUES ('office', 'f00d', '', 1700000000000000);
INSERT INTO contacts VALUES (1, 'office', 'id:7', 'f00d1', 'anna visser', 'anna visser bakkerij visser', CAST('{"name":"Anna Visser","organisation":"Bakkerij Visser","numbers":[{"text":"050 800 9000","key":"+31508009000","label":""}],"emails":[],"place":"","url":"","id":"7","photo":0,"sources":[]}' AS BLOB));
INSERT INTO contact_numbers VALUES ('+31508009000', 1, 1);
INSERT INTO contact_photos VALUES (1, x'89504e470d0a1a0a');
INSERT INTO chosen_contacts VALUES ('number', '+31508009000', 'office', 'id:7', 1700000000000000);
CREATE TABLE lookup_cache (
    lookup TEXT NOT NULL,
    number_key TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    hits TEXT NOT NULL,
    PRIMARY KEY (lookup, number_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX lookup_cache_by_end ON lookup_cache (expires_at);
INSERT INTO lookup_cache VALUES ('CRM#0123456789ab', '+31612345678', 1795165200000000, '[]');
-- What an agent works with: tags, promises, voicemails, calls opened again, and how a missed call was closed; and what
-- makes lists, counts and statistics of a million calls quick.

CREATE TABLE tags (
    call_id TEXT NOT NULL,
    folded TEXT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (call_id, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (folded, call_id);

-- What was promised in a note, by the day's own words there: they outlive the note's edits.
CREATE TABLE promises (
    id INTEGER PRIMARY KEY,
    call_id TEXT NOT NULL,
    number_key TEXT,
    words TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT NOT NULL,
    done_at INTEGER,
    reminded_at INTEGER,
    UNIQUE (call_id, words)
) STRICT;
CREATE INDEX promises_due ON promises (due) WHERE done_at IS NULL;
CREATE INDEX promises_number ON promises (number_key) WHERE done_at IS NULL;

-- Missed calls that the agent was reminded of.
CREATE TABLE reminded (
    call_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Answers that the agent said were a voicemail's.
CREATE TABLE voicemails (
    call_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Missed calls that the agent marked as open again: what closed them until then does not count.
CREATE TABLE reopened (
    call_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Ids follow the begin of the calls, with gaps for those that come late: so the search's indexes, which know ids alone,
-- give the newest first. A row that stands where its begin does not belong is astray.
-- outcome and talk_ms are what counts: of a voicemail they differ from the record's.
CREATE TABLE calls_5 (
    id INTEGER PRIMARY KEY,
    call_id TEXT NOT NULL UNIQUE,
    started_at INTEGER NOT NULL,
    direction TEXT NOT NULL,
    outcome TEXT NOT NULL,
    number_key TEXT,
    line_key TEXT,
    internal INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1)),
    test INTEGER NOT NULL DEFAULT 0 CHECK (test IN (0, 1)),
    handled INTEGER NOT NULL DEFAULT 0 CHECK (handled IN (0, 1)),
    voicemail INTEGER NOT NULL DEFAULT 0 CHECK (voicemail IN (0, 1)),
    masked INTEGER NOT NULL DEFAULT 0 CHECK (masked IN (0, 1)),
    astray INTEGER NOT NULL DEFAULT 0 CHECK (astray IN (0, 1)),
    closed_kind TEXT,
    closed_at INTEGER,
    ring_ms INTEGER,
    talk_ms INTEGER,
    kind TEXT NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN direction = 'outgoing' THEN 'outgoing'
            WHEN outcome = 'missed' THEN 'missed'
            WHEN outcome IN ('answered', 'in-progress') THEN 'answered'
            WHEN outcome = 'answered-elsewhere' THEN 'elsewhere'
            ELSE 'other'
        END
    ) STORED,
    closer TEXT GENERATED ALWAYS AS (
        CASE
            WHEN test = 1 OR number_key IS NULL THEN NULL
            WHEN kind = 'outgoing' THEN 'called-back'
            WHEN kind = 'answered' THEN 'got-through'
        END
    ) STORED,
    through INTEGER NOT NULL,
    name TEXT,
    organisation TEXT,
    note TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    record TEXT NOT NULL
) STRICT;

INSERT INTO calls_5 (
    id, call_id, started_at, direction, outcome, number_key, line_key, internal, test, handled, ring_ms, talk_ms,
    through, name, note, search_text, record
)
SELECT
    1073741824 + 8 * row_number() OVER (ORDER BY started_at, id),
    call_id,
    started_at,
    direction,
    outcome,
    number_key,
    CASE direction WHEN 'incoming' THEN nullif(json_extract(record, '$.dialled'), '') END,
    coalesce(json_extract(record, '$.internal'), 0),
    coalesce(json_extract(record, '$.test'), 0),
    handled,
    CASE
        WHEN direction = 'incoming' AND coalesce(json_array_length(record, '$.rings'), 0) = 0 THEN NULL
        ELSE max(
            0, coalesce(json_extract(record, '$.answered_at'), json_extract(record, '$.ended_at')) - started_at
        ) / 1000
    END,
    CASE outcome WHEN 'answered' THEN max(
        0, json_extract(record, '$.ended_at') - json_extract(record, '$.answered_at')
    ) / 1000 END,
    through,
    name,
    note,
    search_text,
    record
FROM calls;

CREATE TABLE call_ids_5 (
    call_id TEXT PRIMARY KEY,
    row INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO call_ids_5 (call_id, row)
SELECT call_ids.call_id, calls_5.id
FROM call_ids
JOIN calls ON calls.id = call_ids.row
JOIN calls_5 ON calls_5.call_id = calls.call_id
ORDER BY call_ids.call_id;
DROP TABLE call_ids;

DROP TABLE search_parts;
DROP TABLE search_starts;
DROP TABLE calls;
ALTER TABLE calls_5 RENAME TO calls;
ALTER TABLE call_ids_5 RENAME TO call_ids;
CREATE INDEX call_ids_by_row ON call_ids (row);

CREATE INDEX calls_by_start ON calls (started_at, id);
CREATE INDEX calls_by_kind ON calls (kind, started_at, id);
CREATE INDEX calls_by_line ON calls (line_key, started_at, id) WHERE line_key IS NOT NULL;
CREATE INDEX calls_by_line_and_kind ON calls (line_key, kind, started_at, id) WHERE line_key IS NOT NULL;
CREATE INDEX calls_by_number ON calls (number_key, started_at, id) WHERE number_key IS NOT NULL;
CREATE INDEX calls_internal ON calls (started_at, id) WHERE internal = 1;
CREATE INDEX calls_missed_open ON calls (started_at, id)
WHERE outcome = 'missed' AND closed_kind IS NULL AND test = 0;
CREATE INDEX calls_unfinished ON calls (id) WHERE outcome IN ('ringing', 'in-progress');
CREATE INDEX calls_astray ON calls (started_at, id) WHERE astray = 1;
CREATE INDEX calls_missed_by_number ON calls (number_key, started_at, closed_at)
WHERE outcome = 'missed' AND number_key IS NOT NULL;
CREATE INDEX calls_closers ON calls (number_key, started_at, closer) WHERE closer IS NOT NULL;
CREATE INDEX calls_callers ON calls (number_key, started_at, kind, line_key)
WHERE kind <> 'outgoing' AND kind <> 'other' AND internal = 0 AND test = 0 AND masked = 0 AND number_key IS NOT NULL;

-- What closed each missed call, as storage/closing.py derives it.
UPDATE calls SET (closed_kind, closed_at) = (
    SELECT reasons.kind, reasons.at
    FROM (
        SELECT * FROM (
            SELECT closers.closer AS kind, closers.started_at AS at
            FROM calls AS closers
            WHERE
                closers.number_key = calls.number_key
                AND closers.closer IS NOT NULL
                AND closers.started_at > calls.started_at
            ORDER BY closers.started_at, closers.closer
            LIMIT 1
        )
        UNION ALL
        SELECT CASE settled.talked WHEN 1 THEN 'settled' ELSE 'colleague-handled' END, settled.at
        FROM call_ids
        JOIN settled ON settled.call_id = call_ids.call_id
        WHERE call_ids.row = calls.id
        UNION ALL
        SELECT 'handled', coalesce(handled.at, calls.started_at)
        FROM call_ids
        LEFT JOIN handled ON handled.call_id = call_ids.call_id
        LEFT JOIN settled ON settled.call_id = call_ids.call_id AND settled.at = handled.at
        WHERE call_ids.row = calls.id AND calls.handled = 1 AND settled.call_id IS NULL
    ) AS reasons
    ORDER BY reasons.at, reasons.kind
    LIMIT 1
)
WHERE outcome = 'missed';

-- How many calls began in a stretch of time on a line ('' for none): level 0 are quarters of an hour, 1 days of UTC,
-- 2 stretches of 32 days; 3 are quarters of an hour again, of all lines together (''). bucket is the stretch's number
-- since the epoch. Test calls are in none.
CREATE TABLE summary (
    level INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    line_key TEXT NOT NULL,
    calls INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    missed_open INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    elsewhere INTEGER NOT NULL,
    outgoing INTEGER NOT NULL,
    internal INTEGER NOT NULL,
    PRIMARY KEY (level, bucket, line_key)
) STRICT, WITHOUT ROWID;

-- How long calls that the agent answered had rung, and how long the agent talked: whole seconds, and of how many calls.
CREATE TABLE spans (
    level INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ring', 'talk')),
    bucket INTEGER NOT NULL,
    line_key TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    PRIMARY KEY (level, kind, bucket, line_key, seconds)
) STRICT, WITHOUT ROWID;

CREATE TABLE levels (
    level INTEGER PRIMARY KEY,
    length INTEGER NOT NULL
) STRICT;
INSERT INTO levels (level, length) VALUES (0, 900000000), (1, 86400000000), (2, 2764800000000), (3, 900000000);

INSERT INTO summary
SELECT
    0,
    started_at / 900000000,
    coalesce(line_key, ''),
    count(*),
    sum(kind = 'missed'),
    sum(kind = 'missed' AND closed_kind IS NULL),
    sum(kind = 'answered'),
    sum(kind = 'elsewhere'),
    sum(kind = 'outgoing'),
    sum(internal)
FROM calls
WHERE test = 0
GROUP BY 2, 3;
INSERT INTO summary
SELECT levels.level, bucket / (levels.length / 900000000), iif(levels.level = 3, '', line_key), sum(calls),
    sum(missed), sum(missed_open), sum(answered), sum(elsewhere), sum(outgoing), sum(internal)
FROM levels
CROSS JOIN summary
WHERE levels.level > 0 AND summary.level = 0
GROUP BY 1, 2, 3;
INSERT INTO spans
SELECT 1, 'ring', started_at / 86400000000, coalesce(line_key, ''), (ring_ms + 500) / 1000, count(*)
FROM calls
WHERE test = 0 AND kind = 'answered' AND ring_ms IS NOT NULL
GROUP BY 3, 4, 5;
INSERT INTO spans
SELECT 1, 'talk', started_at / 86400000000, coalesce(line_key, ''), (talk_ms + 500) / 1000, count(*)
FROM calls
WHERE test = 0 AND talk_ms IS NOT NULL
GROUP BY 3, 4, 5;
INSERT INTO spans
SELECT 2, kind, bucket / 32, line_key, seconds, sum(calls)
FROM spans
WHERE level = 1
GROUP BY 2, 3, 4, 5;

-- A row of counted is a change of one call's share: plus one or minus one.
CREATE VIEW counted AS
SELECT 0 AS sign, 0 AS started_at, '' AS line_key, '' AS kind, 0 AS is_open, 0 AS internal, 0 AS ring_ms, 0 AS talk_ms;
CREATE TRIGGER counted_more INSTEAD OF INSERT ON counted BEGIN
    INSERT INTO summary
    SELECT level, new.started_at / length, iif(level = 3, '', coalesce(new.line_key, '')), new.sign,
        new.sign * (new.kind = 'missed'), new.sign * (new.kind = 'missed' AND new.is_open),
        new.sign * (new.kind = 'answered'), new.sign * (new.kind = 'elsewhere'), new.sign * (new.kind = 'outgoing'),
        new.sign * new.internal
    FROM levels WHERE true
    ON CONFLICT (level, bucket, line_key) DO UPDATE SET
        calls = calls + excluded.calls, missed = missed + excluded.missed,
        missed_open = missed_open + excluded.missed_open, answered = answered + excluded.answered,
        elsewhere = elsewhere + excluded.elsewhere, outgoing = outgoing + excluded.outgoing,
        internal = internal + excluded.internal;
    INSERT INTO spans
    SELECT level, 'ring', new.started_at / length, coalesce(new.line_key, ''), (new.ring_ms + 500) / 1000, new.sign
    FROM levels WHERE level IN (1, 2) AND new.kind = 'answered' AND new.ring_ms IS NOT NULL
    UNION ALL
    SELECT level, 'talk', new.started_at / length, coalesce(new.line_key, ''), (new.talk_ms + 500) / 1000, new.sign
    FROM levels WHERE level IN (1, 2) AND new.talk_ms IS NOT NULL
    ON CONFLICT (level, kind, bucket, line_key, seconds) DO UPDATE SET calls = calls + excluded.calls;
END;
CREATE TRIGGER summary_emptied AFTER UPDATE OF calls ON summary WHEN new.calls = 0 BEGIN
    DELETE FROM summary WHERE level = new.level AND bucket = new.bucket AND line_key = new.line_key;
END;
CREATE TRIGGER spans_emptied AFTER UPDATE OF calls ON spans WHEN new.calls = 0 BEGIN
    DELETE FROM spans
    WHERE level = new.level AND kind = new.kind AND bucket = new.bucket AND line_key = new.line_key
        AND seconds = new.seconds;
END;
CREATE TRIGGER calls_counted AFTER INSERT ON calls WHEN new.test = 0 BEGIN
    INSERT INTO counted VALUES (1, new.started_at, new.line_key, new.kind, new.closed_kind IS NULL, new.internal,
        new.ring_ms, new.talk_ms);
END;
CREATE TRIGGER calls_discounted AFTER DELETE ON calls WHEN old.test = 0 BEGIN
    INSERT INTO counted VALUES (-1, old.started_at, old.line_key, old.kind, old.closed_kind IS NULL, old.internal,
        old.ring_ms, old.talk_ms);
END;
CREATE TRIGGER calls_recounted
AFTER UPDATE OF started_at, direction, outcome, line_key, internal, test, closed_kind, ring_ms, talk_ms ON calls
WHEN (old.started_at, old.kind, old.internal, old.test, old.closed_kind IS NULL)
    <> (new.started_at, new.kind, new.internal, new.test, new.closed_kind IS NULL)
    OR old.line_key IS NOT new.line_key OR old.ring_ms IS NOT new.ring_ms OR old.talk_ms IS NOT new.talk_ms
BEGIN
    INSERT INTO counted SELECT -1, old.started_at, old.line_key, old.kind, old.closed_kind IS NULL, old.internal,
        old.ring_ms, old.talk_ms WHERE old.test = 0;
    INSERT INTO counted SELECT 1, new.started_at, new.line_key, new.kind, new.closed_kind IS NULL, new.internal,
        new.ring_ms, new.talk_ms WHERE new.test = 0;
END;

-- As in the first schema: any part of three characters or more, and the beginnings of words for one or two.
CREATE VIRTUAL TABLE search_parts USING fts5 (
    search_text, content = 'calls', content_rowid = 'id', columnsize = 0, tokenize = 'trigram'
);
CREATE VIRTUAL TABLE search_starts USING fts5 (
    search_text, content = 'calls', content_rowid = 'id', columnsize = 0, detail = none, prefix = '1 2',
    tokenize = 'unicode61'
);
INSERT INTO search_parts (search_parts) VALUES ('rebuild');
INSERT INTO search_starts (search_starts) VALUES ('rebuild');
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

INSERT INTO tags VALUES ('call-1', 'angebot', 'Angebot');
INSERT INTO promises VALUES (1, 'call-1', '+31612345678', 'friday', 'offer by Friday', '2026-11-27', NULL, NULL);
INSERT INTO reminded VALUES ('call-1', 1795165200000000);
INSERT INTO reopened VALUES ('call-2', 1795165200000000);
INSERT INTO voicemails VALUES ('call-2', 1795165200000000);
CREATE TABLE refused (
    call INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE wiping (
    number_key TEXT PRIMARY KEY,
    names TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO levels (level, length) VALUES (4, 2764800000000);
INSERT INTO spans (level, kind, bucket, line_key, seconds, calls)
SELECT 4, kind, bucket, '', seconds, sum(calls)
FROM spans
WHERE level = 2
GROUP BY kind, bucket, seconds;

DROP TRIGGER counted_more;
CREATE TRIGGER counted_more INSTEAD OF INSERT ON counted BEGIN
    INSERT INTO summary
    SELECT level, new.started_at / length, iif(level = 3, '', coalesce(new.line_key, '')), new.sign,
        new.sign * (new.kind = 'missed'), new.sign * (new.kind = 'missed' AND new.is_open),
        new.sign * (new.kind = 'answered'), new.sign * (new.kind = 'elsewhere'), new.sign * (new.kind = 'outgoing'),
        new.sign * new.internal
    FROM levels WHERE level <= 3
    ON CONFLICT (level, bucket, line_key) DO UPDATE SET
        calls = calls + excluded.calls, missed = missed + excluded.missed,
        missed_open = missed_open + excluded.missed_open, answered = answered + excluded.answered,
        elsewhere = elsewhere + excluded.elsewhere, outgoing = outgoing + excluded.outgoing,
        internal = internal + excluded.internal;
    INSERT INTO spans
    SELECT level, 'ring', new.started_at / length, iif(level = 4, '', coalesce(new.line_key, '')),
        (new.ring_ms + 500) / 1000, new.sign
    FROM levels WHERE level IN (1, 2, 4) AND new.kind = 'answered' AND new.ring_ms IS NOT NULL
    UNION ALL
    SELECT level, 'talk', new.started_at / length, iif(level = 4, '', coalesce(new.line_key, '')),
        (new.talk_ms + 500) / 1000, new.sign
    FROM levels WHERE level IN (1, 2, 4) AND new.talk_ms IS NOT NULL
    ON CONFLICT (level, kind, bucket, line_key, seconds) DO UPDATE SET calls = calls + excluded.calls;
END;
PRAGMA user_version = 7;
