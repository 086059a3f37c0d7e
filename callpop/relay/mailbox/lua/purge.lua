-- Deletes the oldest entries of a mailbox: those that were received before a time, and those that are too many.
-- KEYS: mailbox. ARGV: the time, the mailbox's length, how many at most. Returns {entries, notifications}.
begin_deleting()
local before = tonumber(ARGV[1])
local over = redis.call('XLEN', KEYS[1]) - tonumber(ARGV[2])
return {shorten(KEYS[1], ARGV[3], function(entry)
  over = over - 1
  return over >= 0 or tonumber(field_of(entry, 't')) < before
end)}
