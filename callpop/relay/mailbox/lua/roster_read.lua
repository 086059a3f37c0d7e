-- The roster, unless it is the version that is known already. KEYS: roster. ARGV: that version.
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or 0)
if version == tonumber(ARGV[1]) then
  return {version, false}
end
return {version, redis.call('HGET', KEYS[1], 'content') or ''}
