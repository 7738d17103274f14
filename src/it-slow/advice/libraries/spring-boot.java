// artifacts org.springframework.boot:spring-boot-starter-web:3.3.4
// advice Call close() on the ApplicationContext.
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

@EnableAutoConfiguration
class App { }

System.setProperty("server.port", "0");
var context = SpringApplication.run(App.class);
// cure
context.close();
