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
