-- Appends to one mailbox what belongs to no conversation.
-- KEYS: mailbox, set of all mailboxes, set of dropped ones, what became of this very request.
-- ARGV: channel, name of the mailbox, length, received_at, content, seconds to remember it, a token to publish it by,
-- what it brings into the seals.
-- Asked twice (the reply was lost), it answers as the first time. Returns the place; 0 if the mailbox was dropped.
local done = redis.call('GET', KEYS[4])
if done then
  return tonumber(done)
end
if redis.call('SISMEMBER', KEYS[3], ARGV[2]) == 1 then
  return 0
end
local newest, seal = newest_in(KEYS[1])
local place = add(KEYS[1], newest, sealed(seal, ARGV[8]), ARGV[3], ARGV[4], 'c', ARGV[5])
redis.call('SET', KEYS[4], string.format('%.0f', place), 'EX', ARGV[6])
redis.call('SADD', KEYS[2], ARGV[2])
redis.call('PUBLISH', ARGV[1], ARGV[7] .. '\n' .. ARGV[2])
return place
