-- Forgets a conversation, if nothing came to it since. KEYS: conversation, calls, when each was last heard of, what the keys of
-- lonely transfers begin with.
-- ARGV: its id, the time before which it must have been silent, what keys of notifications and of agents' calls begin with.
-- Returns {conversations, notifications that nobody holds any more}.
begin_deleting()
local last = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not last or tonumber(last) >= tonumber(ARGV[2]) then
  return {0, 0}
end
local bodies = 0
local content = redis.call('HGET', KEYS[1], 'content')
if content then
  local kept = cjson.decode(content)
  for _, entry in ipairs(kept.entries) do
    bodies = bodies + let_go(ARGV[3] .. entry[2])
  end
  for call_id in pairs(kept.calls) do
    redis.call('HDEL', KEYS[2], call_id)
    for _, mailbox in ipairs(kept.participants) do
      redis.call('ZREM', ARGV[4] .. mailbox, call_id)
      redis.call('ZREM', KEYS[4] .. mailbox, call_id)
    end
  end
end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return {1, bodies}
