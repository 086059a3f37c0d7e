-- Reads a mailbox after a place. Changes nothing.
-- KEYS: mailbox. ARGV: the place ('' for all that there is), how many at most, the place's seal (0: not known).
-- Returns {1, place after which was read, its seal, id, t, content, id, t, content, …}, or {0, oldest} if that cannot
-- be read.
local mailbox = KEYS[1]
local after = tonumber(ARGV[1])
local most = tonumber(ARGV[2])
local entries = {}
if not after then
  entries = redis.call('XRANGE', mailbox, '-', '+', 'COUNT', most)
elseif after >= 0 then
  entries = redis.call('XRANGE', mailbox, id_of(after), '+', 'COUNT', most + 1)
end
local first = entries[1] and place_in(entries[1][1])
local from, seal = 1, 0
if not after then
  if first then
    after = first - 1
  else
    after, seal = newest_in(mailbox)
  end
elseif first == after then
  -- The entry at the place itself, so that nothing is missing behind it: only its seal is looked at.
  from, seal = 2, seal_in(entries[1][1])
elseif first ~= after + 1 then
  -- Nothing there, or not the next one: has something been deleted, or is the place none of this mailbox?
  local newest
  newest, seal = newest_in(mailbox)
  if after ~= newest then
    seal = -1
  end
end
local given = tonumber(ARGV[3])
if seal < 0 or given ~= 0 and seal ~= 0 and given ~= seal then
  local oldest = redis.call('XRANGE', mailbox, '-', '+', 'COUNT', 1)[1]
  return {0, string.format('%.0f', oldest and place_in(oldest[1]) - 1 or newest_in(mailbox))}
end
local found = {1, string.format('%.0f', after), string.format('%.0f', seal)}
for at = from, math.min(#entries, from + most - 1) do
  local entry = entries[at]
  local body = field_of(entry, 'r')
  found[#found + 1] = entry[1]
  found[#found + 1] = field_of(entry, 't')
  found[#found + 1] = body and 'n' .. redis.call('HGET', body, 'canonical') or field_of(entry, 'c')
end
return found
