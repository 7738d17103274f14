// artifacts org.springframework.boot:spring-boot-starter-web:3.3.4 org.springframework.boot:spring-boot-devtools:3.3.4
// advice Run with -Dspring.devtools.restart.enabled=false and -Dspring.devtools.livereload.enabled=false, or without spring-boot-devtools.
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

@EnableAutoConfiguration
class App {
    public static void main(String[] args) {
        SpringApplication.run(App.class);
    }
}

System.setProperty("server.port", "0");
System.setProperty("spring.devtools.livereload.port", "0");
App.main(new String[0]);
// instead
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

@EnableAutoConfiguration
class App {
    public static void main(String[] args) {
        SpringApplication.run(App.class).close();
    }
}

System.setProperty("server.port", "0");
System.setProperty("spring.devtools.restart.enabled", "false");
System.setProperty("spring.devtools.livereload.enabled", "false");
App.main(new String[0]);
