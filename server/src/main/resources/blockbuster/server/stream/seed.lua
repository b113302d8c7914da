-- Restores what Redis should know of a session's keys, unless somebody did already. KEYS: the session's hash. ARGV: saved
-- (ms), at (ms), lifetime (ms), released windows...
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('HSET', KEYS[1], 'saved', ARGV[1], 'at', ARGV[2])
for i = 4, #ARGV do
  redis.call('HSET', KEYS[1], 'w' .. ARGV[i], 1)
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
