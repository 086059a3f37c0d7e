-- Reads a mailbox after a place. Changes nothing.
-- KEYS: mailbox. ARGV: the place ('' for all that there is), how many at most.
-- Returns {1, place after which was read, id, t, content, id, t, content, …}, or {0, oldest} if that cannot be read.
local mailbox = KEYS[1]
local after = tonumber(ARGV[1])
local from = '-'
if after then
  from = id_of(after + 1)
end
local entries = after and after < 0 and {} or redis.call('XRANGE', mailbox, from, '+', 'COUNT', ARGV[2])
local first = entries[1] and place_in(entries[1][1])
if after and first ~= after + 1 then
  -- Nothing there, or not the next one: has something been deleted, or is the place none of this mailbox?
  local newest = newest_in(mailbox)
  if after ~= newest then
    local oldest = redis.call('XRANGE', mailbox, '-', '+', 'COUNT', 1)[1]
    return {0, string.format('%.0f', oldest and place_in(oldest[1]) - 1 or newest)}
  end
end
local found = {1, string.format('%.0f', after or first and first - 1 or newest_in(mailbox))}
for _, entry in ipairs(entries) do
  local body = field_of(entry, 'r')
  found[#found + 1] = entry[1]
  found[#found + 1] = field_of(entry, 't')
  found[#found + 1] = body and 'n' .. redis.call('HGET', body, 'canonical') or field_of(entry, 'c')
end
return found
