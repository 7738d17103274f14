package it.spring;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves until it is stopped, or ends at once if it is told to. */
@SpringBootApplication
public class App {

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(App.class, arguments);
        if (List.of(arguments).contains("close")) {
            context.close();
        }
    }
}
