-- What is kept of some numbers. Changes nothing. KEYS: of each. Returns {version, latest talk, misses} in turn.
local found = {}
for at, number in ipairs(KEYS) do
  local kept = redis.call('HMGET', number, 'version', 'talk', 'misses')
  found[at] = {kept[1] or '', kept[2] or '', kept[3] or ''}
end
return found
