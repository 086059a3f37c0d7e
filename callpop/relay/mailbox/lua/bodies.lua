-- Notifications as they were posted. KEYS: of each. Returns them in turn; false for what is not there.
local found = {}
for at, body in ipairs(KEYS) do
  found[at] = redis.call('HGET', body, 'canonical')
end
return found
