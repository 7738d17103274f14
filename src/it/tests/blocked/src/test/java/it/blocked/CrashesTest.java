package it.blocked;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class CrashesTest {

    @Test
    void crashes() throws Exception {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Method write = type.getMethod("putAddress", long.class, long.class);
        write.invoke(field.get(null), 0L, 0L);
    }
}
