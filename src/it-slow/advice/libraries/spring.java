// artifacts org.springframework:spring-context:6.1.14
// advice Call close() on the ApplicationContext.
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

var context = new GenericApplicationContext();
context.registerBean("scheduler", ThreadPoolTaskScheduler.class);
context.refresh();
context.getBean(ThreadPoolTaskScheduler.class).scheduleAtFixedRate(() -> { }, java.time.Duration.ofSeconds(30));
// cure
context.close();
