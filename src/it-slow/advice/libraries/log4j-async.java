// artifacts org.apache.logging.log4j:log4j-core:2.24.1 com.lmax:disruptor:4.0.0
// advice Call LogManager.shutdown().
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("log4j2", ".xml"), """
        <Configuration>
          <Appenders><Console name="c"/><Async name="a"><AppenderRef ref="c"/></Async></Appenders>
          <Loggers><Root level="info"><AppenderRef ref="a"/></Root><AsyncLogger name="b"/></Loggers>
        </Configuration>
        """);
System.setProperty("log4j2.configurationFile", file.toString());
org.apache.logging.log4j.LogManager.getLogger("x").error("one");
org.apache.logging.log4j.LogManager.getLogger("b").error("two");
// cure
org.apache.logging.log4j.LogManager.shutdown();
