-- What is kept of one number, and the conversations in which somebody missed it. Changes nothing.
-- KEYS: the number, calls. ARGV: what a conversation's key begins with.
-- Returns {version, latest talk, calls that were missed, {id, version, content}…}.
local kept = redis.call('HMGET', KEYS[1], 'version', 'talk', 'missed')
local found = {kept[1] or '', kept[2] or '', kept[3] or ''}
local seen = {}
for _, call_id in ipairs(kept[3] and cjson.decode(kept[3]) or {}) do
  local id = redis.call('HGET', KEYS[2], call_id)
  if id and not seen[id] then
    seen[id] = true
    local conversation = redis.call('HMGET', ARGV[1] .. id, 'version', 'content')
    found[#found + 1] = {id, conversation[1], conversation[2]}
  end
end
return found
