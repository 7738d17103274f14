package it.spring;

import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves until it is stopped, or ends at once if it is told to. */
@SpringBootApplication
public class App {

    public static void main(String[] arguments) throws InterruptedException {
        Set<Thread> others = Thread.getAllStackTraces().keySet();
        ConfigurableApplicationContext context = SpringApplication.run(App.class, arguments);
        if (List.of(arguments).contains("close")) {
            context.close();
            awaitThreadsOfServer(others);
        }
    }

    /** Devtools end the JVM with status 0 only if no other thread keeps it alive at that moment; those of the server end a little later. */
    private static void awaitThreadsOfServer(Set<Thread> others) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.isDaemon() && !others.contains(thread)) {
                thread.join();
            }
        }
    }
}
