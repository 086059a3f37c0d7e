-- Appends to one mailbox what belongs to no conversation.
-- KEYS: mailbox, set of all mailboxes.
-- ARGV: channel, name of the mailbox, length, received_at, content, a token of this very request, seconds to remember it.
-- Asked twice (the reply was lost), it answers as the first time.
local done = redis.call('GET', ARGV[6])
if done then
  return tonumber(done)
end
local place = add(KEYS[1], newest_in(KEYS[1]), ARGV[3], ARGV[4], 'c', ARGV[5])
redis.call('SET', ARGV[6], string.format('%.0f', place), 'EX', ARGV[7])
redis.call('SADD', KEYS[2], ARGV[2])
redis.call('PUBLISH', ARGV[1], ARGV[2])
return place
