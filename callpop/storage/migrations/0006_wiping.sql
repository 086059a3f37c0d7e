-- Who called most, on one line as well.
DROP INDEX IF EXISTS calls_callers;
CREATE INDEX calls_callers ON calls (number_key, started_at, kind, line_key)
WHERE kind <> 'outgoing' AND kind <> 'other' AND internal = 0 AND test = 0 AND masked = 0 AND number_key IS NOT NULL;

-- Calls of which nothing is taken any more, since they were wiped or their row is frozen: a number made of the call_id,
-- from which nobody gets the call_id back. Each stands here as long as a relay may still deliver it.
CREATE TABLE refused (
    call INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

-- Numbers that are being wiped, with what their owners were called: nothing of it stays once it is done. Killed in
-- between, it is begun anew.
CREATE TABLE wiping (
    number_key TEXT PRIMARY KEY,
    names TEXT NOT NULL
) STRICT, WITHOUT ROWID;
