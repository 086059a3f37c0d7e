-- How long was rung and talked in all lines together (''), by stretches of 32 days: level 4, of spans alone. A period of
-- all lines reads a fraction of the rows.
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
