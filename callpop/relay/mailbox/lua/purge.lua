-- Deletes the oldest entries of a mailbox that were received before a time.
-- KEYS: mailbox. ARGV: the time, how many at most. Returns {entries, notifications}.
local before = tonumber(ARGV[1])
return {shorten(KEYS[1], ARGV[2], function(entry)
  return tonumber(field_of(entry, 't')) < before
end)}
