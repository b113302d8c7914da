-- Gives a session one of its membership's slots, atomically. KEYS: the membership's sorted set of sessions by last sign of
-- life. ARGV: session, now (ms), silence (ms), limit, lifetime (ms), whether the set is known to be complete (1).
-- Answers 1 if it has a slot, 0 if none is free, -1 if the set is gone and has to be filled first.
local key, session, now = KEYS[1], ARGV[1], tonumber(ARGV[2])
if ARGV[6] ~= '1' and redis.call('EXISTS', key) == 0 then
  return -1
end
redis.call('ZREMRANGEBYSCORE', key, '-inf', now - tonumber(ARGV[3]))
if not redis.call('ZSCORE', key, session) and redis.call('ZCARD', key) >= tonumber(ARGV[4]) then
  return 0
end
redis.call('ZADD', key, now, session)
redis.call('PEXPIRE', key, ARGV[5])
return 1
