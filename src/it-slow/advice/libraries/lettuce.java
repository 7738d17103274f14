// artifacts io.lettuce:lettuce-core:6.4.0.RELEASE
// advice Call shutdown() on the RedisClient.
var client = io.lettuce.core.RedisClient.create("redis://127.0.0.1:1");
try {
    client.connect();
} catch (RuntimeException refused) {
    System.out.println(refused);
}
// cure
client.shutdown();
