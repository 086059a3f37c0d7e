-- Takes a step wholly or not at all, if what it was planned on is still so.
-- KEYS: set of all mailboxes, set of dropped ones, set of all companies.
-- ARGV: channel, a mailbox's length, the plan as JSON, what its numbers below stand for, one after the other:
--   token   by which this step is known where it is published
--   company whose
--   seal    what it brings into the seals
--   expect  {key, field, number}…     a hash's field holds that; 0: nothing
--   between {key, greatest, least, most, number}…  a sorted set has these between two scores, one to a line
--   write   {command, number…}…       carried out in this order
--   bodies  {key, number}…            a notification that is new, held by its conversation
--   append  {name, key, {received_at, 'r', key of a notification}, {received_at, 'c', number}…}…
-- Returns {the mailboxes that got something}, or which of `expect` and `between`, counted on, was changed meanwhile: then
-- nothing is done.
local plan = cjson.decode(ARGV[3])
local function meant(number)
  return ARGV[3 + number]
end

for at, each in ipairs(plan.expect) do
  local found = redis.call('HGET', each[1], each[2])
  if each[3] == 0 then
    if found then
      return at
    end
  elseif found ~= meant(each[3]) then
    return at
  end
end
for at, each in ipairs(plan.between) do
  local found = redis.call('ZREVRANGEBYSCORE', each[1], each[2], each[3], 'LIMIT', 0, each[4])
  if table.concat(found, '\n') ~= meant(each[5]) then
    return #plan.expect + at
  end
end

-- First what may be refused for want of memory: from the second on nothing is.
for _, each in ipairs(plan.bodies) do
  redis.call('HSET', each[1], 'canonical', meant(each[2]))
  redis.call('HINCRBY', each[1], 'held', 1)
end

for _, each in ipairs(plan.write) do
  local words = {each[1]}
  for at = 2, #each do
    words[at] = meant(each[at])
  end
  redis.call(unpack(words))
end

local names = {}
for _, each in ipairs(plan.append) do
  if redis.call('SISMEMBER', KEYS[2], each[1]) == 0 then
    local newest, seal = newest_in(each[2])
    seal = sealed(seal, plan.seal)
    for at = 3, #each do
      local received_at, field, value = unpack(each[at])
      if field == 'r' then
        redis.call('HINCRBY', value, 'held', 1)
      else
        value = meant(value)
      end
      newest = add(each[2], newest, seal, ARGV[2], received_at, field, value)
    end
    redis.call('SADD', KEYS[1], each[1])
    names[#names + 1] = each[1]
  end
end
redis.call('SADD', KEYS[3], plan.company)
if names[1] then
  redis.call('PUBLISH', ARGV[1], plan.token .. '\n' .. table.concat(names, '\n'))
end
return names
