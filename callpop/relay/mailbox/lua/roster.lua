-- Replaces the roster if it is still the one that was changed. KEYS: roster. ARGV: its version, the new content.
-- Asked twice (the reply was lost), it answers as the first time. Returns 1 if the new one is there.
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or 0)
local expected = tonumber(ARGV[1])
if version == expected + 1 and redis.call('HGET', KEYS[1], 'content') == ARGV[2] then
  return 1
end
if version ~= expected then
  return 0
end
redis.call('HSET', KEYS[1], 'version', expected + 1, 'content', ARGV[2])
return 1
