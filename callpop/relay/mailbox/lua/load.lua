-- What is kept of some calls. Changes nothing.
-- KEYS: calls, counts, what the keys of lonely transfers begin with.
-- ARGV: what a conversation's key begins with, from when to when a lonely transfer is of interest, how many mailboxes'
-- those are, these mailboxes, then the calls.
-- Returns {{lonely transfers ever, for each mailbox}, changes ever, {calls of lonely transfers}, {id, version, content}…}.
local ever, near, known = {}, {}, {}
local mailboxes = tonumber(ARGV[4])
for at = 5, 4 + mailboxes do
  ever[#ever + 1] = redis.call('HGET', KEYS[2], 'lonely:' .. ARGV[at]) or ''
  for _, call_id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3] .. ARGV[at], ARGV[2], ARGV[3])) do
    if not known[call_id] then
      known[call_id] = true
      near[#near + 1] = call_id
    end
  end
end
local found = {ever, redis.call('HGET', KEYS[2], 'changes') or '', near}
local seen = {}
for at = 5 + mailboxes, #ARGV do
  local id = redis.call('HGET', KEYS[1], ARGV[at])
  if id and not seen[id] then
    seen[id] = true
    local kept = redis.call('HMGET', ARGV[1] .. id, 'version', 'content')
    found[#found + 1] = {id, kept[1], kept[2]}
  end
end
return found
