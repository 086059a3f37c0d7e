-- Adds up what was seen. KEYS: what was seen of a company, set of all companies.
-- ARGV: the company's name, how many subjects at most, then what, when and how often of each in turn.
for at = 3, #ARGV, 3 do
  local before = redis.call('HGET', KEYS[1], ARGV[at])
  local seen, times = ARGV[at + 1], tonumber(ARGV[at + 2])
  if before then
    local when, often = string.match(before, '^(%d+) (%d+)$')
    if tonumber(when) > tonumber(seen) then
      seen = when
    end
    times = times + tonumber(often)
  end
  if before or redis.call('HLEN', KEYS[1]) < tonumber(ARGV[2]) then
    redis.call('HSET', KEYS[1], ARGV[at], string.format('%s %.0f', seen, times))
  end
end
redis.call('SADD', KEYS[2], ARGV[1])
return 1
