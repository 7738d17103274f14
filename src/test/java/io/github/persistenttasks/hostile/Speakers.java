package io.github.persistenttasks.hostile;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Providers with hostile names and messages. */
public final class Speakers {

    private Speakers() {}

    static String[] texts() {
        return new String[] {
            "<b>bold</b><img src=x onerror=alert(1)><script>alert(1)</script>",
            "\u001b[31mred\u001b[0m\u0007",
            "line\n[INFO] BUILD SUCCESS\r\n\u2028\u0085",
            "\0\u0001\u007f\u009b",
            "\ud800 lone \udc00",
            "\u202etxet\u202c",
            Enders.repeat("x", 100_000),
            "]]> --> \" ' & \\ %s {0} ${user.home}"
        };
    }

    public static final class NamesThreads implements Runnable {
        public NamesThreads() {
            for (String text : texts()) {
                new Thread(() -> Enders.sleep(60_000), text).start();
            }
        }

        @Override
        public void run() {}
    }

    public static final class DiesWithMessages implements Runnable {
        public DiesWithMessages() {
            for (String text : texts()) {
                new Thread(
                                () -> {
                                    throw new IllegalStateException(text);
                                },
                                text)
                        .start();
            }
        }

        @Override
        public void run() {}
    }

    public static final class FailsWithAMessage implements Runnable {
        public FailsWithAMessage() {
            throw new IllegalStateException(String.join(" ", texts()));
        }

        @Override
        public void run() {}
    }

    /** Runs a class whose name no compiler would accept. */
    public static final class NamesAClass implements Runnable {
        /** Its name has the same length as its replacement. */
        static final class Whose_name_is_replaced extends ClassLoader {
            Class<?> define(byte[] bytes) {
                return defineClass(null, bytes, 0, bytes.length);
            }
        }

        public static final class Replaced_name_of_the_class implements Runnable {
            @Override
            public void run() {
                Enders.sleep(60_000);
            }
        }

        public NamesAClass() throws Exception {
            String name = Replaced_name_of_the_class.class.getName().replace('.', '/');
            try (InputStream in = NamesAClass.class.getResourceAsStream("/" + name + ".class")) {
                String bytes = new String(Enders.readAll(in), StandardCharsets.ISO_8859_1);
                String markup = "<b>bold</b>\u001b\r\n";
                String other = name.substring(0, name.length() - markup.length()) + markup;
                byte[] replaced = bytes.replace(name, other)
                        .replace("L" + other, "L" + other)
                        .getBytes(StandardCharsets.ISO_8859_1);
                Class<?> type = new Whose_name_is_replaced().define(replaced);
                new Thread((Runnable) type.getDeclaredConstructor().newInstance(), "named").start();
            }
        }

        @Override
        public void run() {}
    }
}
