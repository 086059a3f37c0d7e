-- Deletes a mailbox, some entries at a time, and lets nothing be appended to it any more.
-- KEYS: mailbox, set of all mailboxes, set of dropped ones. ARGV: its name, how many at most.
-- Returns 1 when all of it is gone.
begin_deleting()
redis.call('SADD', KEYS[3], ARGV[1])
if shorten(KEYS[1], ARGV[2], function() return true end) == tonumber(ARGV[2]) then
  return 0
end
redis.call('DEL', KEYS[1])
redis.call('SREM', KEYS[2], ARGV[1])
return 1
