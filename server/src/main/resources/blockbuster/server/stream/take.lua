-- Releases a window of film to a session, if it was released before or the session's bucket has a key to spare.
-- The arithmetic is that of KeyBucket. KEYS: the session's hash. ARGV: window, now (ms), capacity (ms), refill (ms),
-- lifetime (ms), whether to take (1) or only to ask (0). Answers the ms to wait, 0 if released, -1 if nothing is known of
-- the session.
local key = KEYS[1]
local window, now, capacity = 'w' .. ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local refill, lifetime, take = tonumber(ARGV[4]), ARGV[5], ARGV[6] == '1'
local state = redis.call('HMGET', key, 'saved', 'at', window)
if not state[1] then
  return -1
end
if state[3] then
  return 0
end
local at = tonumber(state[2])
local saved = math.min(capacity, tonumber(state[1]) + math.max(0, now - at))
if saved < refill then
  return refill - saved
end
if not take then
  return 1
end
redis.call('HSET', key, 'saved', string.format('%d', saved - refill), 'at', string.format('%d', math.max(now, at)), window, 1)
redis.call('PEXPIRE', key, lifetime)
return 0
