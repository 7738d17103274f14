// artifacts ch.qos.logback:logback-classic:1.5.18
// advice Call stop() on the LoggerContext of Logback.
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("logback", ".xml"), """
        <configuration>
          <appender name="c" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%m%n</pattern></encoder></appender>
          <appender name="a" class="ch.qos.logback.classic.AsyncAppender"><appender-ref ref="c"/></appender>
          <root><appender-ref ref="a"/></root>
        </configuration>
        """);
System.setProperty("logback.configurationFile", file.toString());
org.slf4j.LoggerFactory.getLogger("x").info("one");
// cure
((ch.qos.logback.classic.LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory()).stop();
