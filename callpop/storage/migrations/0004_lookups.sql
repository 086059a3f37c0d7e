-- What CRM look-ups answered lately, hits and misses alike.
CREATE TABLE lookup_cache (
    lookup TEXT NOT NULL,
    number_key TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    hits TEXT NOT NULL,
    PRIMARY KEY (lookup, number_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX lookup_cache_by_end ON lookup_cache (expires_at);
