// artifacts org.apache.commons:commons-pool2:2.12.0
// advice Call close() on the pool.
// call org.apache.commons.pool2.ObjectPool.close()
import org.apache.commons.pool2.*;
import org.apache.commons.pool2.impl.*;

var pool = new GenericObjectPool<>(new BasePooledObjectFactory<String>() {
    public String create() { return "one"; }
    public PooledObject<String> wrap(String one) { return new DefaultPooledObject<>(one); }
});
pool.setDurationBetweenEvictionRuns(java.time.Duration.ofSeconds(30));
// cure
pool.close();
