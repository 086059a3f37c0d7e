-- Takes a step wholly or not at all, if what it was planned on is still so.
-- KEYS: set of all mailboxes, set of all companies.
-- ARGV: channel, a mailbox's length, the plan as JSON, what its numbers below stand for, one after the other:
--   expect  {key, field, number}…     a hash's field holds that; 0: nothing
--   write   {command, number…}…       carried out in this order
--   bodies  {key, number, held}…      a notification, and how many will hold it; or how many more
--   append  {name, key, {at, field, number or key}…}…  onto mailboxes
-- Returns 1, or 0 if something was changed meanwhile: then nothing is done.
local plan = cjson.decode(ARGV[3])
local function meant(number)
  return ARGV[3 + number]
end

for _, each in ipairs(plan.expect) do
  local found = redis.call('HGET', each[1], each[2])
  if each[3] == 0 then
    if found then
      return 0
    end
  elseif found ~= meant(each[3]) then
    return 0
  end
end

-- First what may be refused for want of memory: from the second on nothing is.
for _, each in ipairs(plan.bodies) do
  if each[2] ~= 0 then
    redis.call('HSET', each[1], 'canonical', meant(each[2]))
  end
  redis.call('HINCRBY', each[1], 'held', each[3])
end

for _, each in ipairs(plan.write) do
  local words = {}
  for at, word in ipairs(each) do
    words[at] = type(word) == 'number' and meant(word) or word
  end
  redis.call(unpack(words))
end

local names = {}
for _, each in ipairs(plan.append) do
  local newest = newest_in(each[2])
  for at = 3, #each do
    local value = each[at][3]
    newest = add(each[2], newest, ARGV[2], each[at][1], each[at][2], type(value) == 'number' and meant(value) or value)
  end
  redis.call('SADD', KEYS[1], each[1])
  names[#names + 1] = each[1]
end
redis.call('SADD', KEYS[2], plan.company)
if names[1] then
  redis.call('PUBLISH', ARGV[1], table.concat(names, '\n'))
end
return 1
