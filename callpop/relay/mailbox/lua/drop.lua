-- Deletes a mailbox, some entries at a time. KEYS: mailbox, set of all mailboxes. ARGV: its name, how many at most.
-- Returns 1 when all of it is gone.
if shorten(KEYS[1], ARGV[2], function() return true end) == tonumber(ARGV[2]) then
  return 0
end
redis.call('DEL', KEYS[1])
redis.call('SREM', KEYS[2], ARGV[1])
return 1
