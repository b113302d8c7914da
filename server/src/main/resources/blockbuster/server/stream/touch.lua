-- Notes a sign of life. KEYS: the membership's sorted set. ARGV: session, now (ms), silence (ms), lifetime (ms).
-- Answers 1 if the session holds a slot, 0 if it has to acquire one.
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
local now = tonumber(ARGV[2])
if not score or tonumber(score) <= now - tonumber(ARGV[3]) then
  return 0
end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
