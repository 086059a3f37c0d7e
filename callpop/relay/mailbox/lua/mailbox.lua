-- A mailbox is a stream with the ids 1-s, 2-s, 3-s, …: without gaps, never used twice while the server loses nothing.
-- s is the entry's seal (store.py, new_seal), 0 in entries of old. An entry holds
--   t  when it was received, and either
--   r  the key of the notification, which stands there once for all mailboxes, with a count of those that hold it,
--   c  or what it says itself: n… a notification of its own, s… that a missed call was settled.

local function place_in(id)
  return tonumber(string.match(id, '^%d+'))
end

local function seal_in(id)
  return tonumber(string.match(id, '%d+$'))
end

local function id_of(place, seal)
  return string.format('%.0f-%.0f', place, seal or 0)
end

-- The place of the newest entry that there ever was, and its seal; a stream remembers them when it is empty.
local function newest_in(mailbox)
  local last = redis.call('XREVRANGE', mailbox, '+', '-', 'COUNT', 1)[1]
  if last then
    return place_in(last[1]), seal_in(last[1])
  end
  if redis.call('EXISTS', mailbox) == 0 then
    return 0, 0
  end
  local about = redis.call('XINFO', 'STREAM', mailbox)
  for at = 1, #about, 2 do
    if about[at] == 'last-generated-id' then
      return place_in(about[at + 1]), seal_in(about[at + 1])
    end
  end
  return 0, 0
end

-- The seal after a step.
local function sealed(before, step)
  return (before * 69069 + tonumber(step)) % 4294967296
end

local function field_of(entry, name)
  local fields = entry[2]
  for at = 1, #fields, 2 do
    if fields[at] == name then
      return fields[at + 1]
    end
  end
  return nil
end

-- A full Redis refuses HINCRBY and the like only as a script's first write. Deleting is to be possible then above all.
local function begin_deleting()
  redis.call('DEL', KEYS[1] .. ':none')
end

-- One mailbox or conversation less holds a notification; returns 1 if it was the last.
local function let_go(body)
  if redis.call('HINCRBY', body, 'held', -1) > 0 then
    return 0
  end
  redis.call('DEL', body)
  return 1
end

-- Deletes the oldest entries as long as `unwanted` says so; returns how many, and how many notifications went with them.
local function shorten(mailbox, most, unwanted)
  local entries, bodies = 0, 0
  local last
  for _, entry in ipairs(redis.call('XRANGE', mailbox, '-', '+', 'COUNT', most)) do
    if not unwanted(entry) then
      break
    end
    local body = field_of(entry, 'r')
    if body then
      bodies = bodies + let_go(body)
    elseif string.sub(field_of(entry, 'c'), 1, 1) == 'n' then
      bodies = bodies + 1
    end
    entries = entries + 1
    last = place_in(entry[1])
  end
  if last then
    redis.call('XTRIM', mailbox, 'MINID', '=', id_of(last + 1))
  end
  return entries, bodies
end

-- Appends one entry and keeps the mailbox within its length; returns its place.
local function add(mailbox, newest, seal, length, received_at, field, value)
  local place = newest + 1
  redis.call('XADD', mailbox, id_of(place, seal), 't', received_at, field, value)
  local over = redis.call('XLEN', mailbox) - tonumber(length)
  if over > 0 then
    local gone = 0
    shorten(mailbox, over, function()
      gone = gone + 1
      return gone <= over
    end)
  end
  return place
end
