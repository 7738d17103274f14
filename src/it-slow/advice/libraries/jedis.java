// artifacts redis.clients:jedis:5.2.0
// advice Call close() on the JedisPool.
// call redis.clients.jedis.JedisPool.close()
var pool = new redis.clients.jedis.JedisPool(new redis.clients.jedis.JedisPoolConfig(), "127.0.0.1", 1);
// cure
pool.close();
