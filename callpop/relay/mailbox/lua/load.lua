-- What is kept of some calls. Changes nothing.
-- KEYS: calls, counts, lonely transfers.
-- ARGV: what a conversation's key begins with, from when to when a lonely transfer is of interest, then the calls.
-- Returns {lonely transfers ever, changes ever, {calls of lonely transfers}, {id, version, content}…}.
local found = {
  redis.call('HGET', KEYS[2], 'lonely') or '',
  redis.call('HGET', KEYS[2], 'changes') or '',
  redis.call('ZRANGEBYSCORE', KEYS[3], ARGV[2], ARGV[3]),
}
local seen = {}
for at = 4, #ARGV do
  local id = redis.call('HGET', KEYS[1], ARGV[at])
  if id and not seen[id] then
    seen[id] = true
    local kept = redis.call('HMGET', ARGV[1] .. id, 'version', 'content')
    found[#found + 1] = {id, kept[1], kept[2]}
  end
end
return found
