// artifacts net.logstash.logback:logstash-logback-encoder:7.4 ch.qos.logback:logback-classic:1.4.14
// advice Call stop() on the LoggerContext of Logback.
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("logback", ".xml"), """
        <configuration>
          <appender name="a" class="net.logstash.logback.appender.LogstashTcpSocketAppender">
            <destination>127.0.0.1:1</destination><shutdownGracePeriod>1 second</shutdownGracePeriod>
            <encoder class="net.logstash.logback.encoder.LogstashEncoder"/>
          </appender>
          <root><appender-ref ref="a"/></root>
        </configuration>
        """);
System.setProperty("logback.configurationFile", file.toString());
org.slf4j.LoggerFactory.getLogger("x").info("one");
// cure
((ch.qos.logback.classic.LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory()).stop();
