// artifacts ch.qos.logback:logback-classic:1.5.18
// advice Call stop() on the LoggerContext of Logback. To prevent it, leave scan out of Logback's configuration.
// call ch.qos.logback.classic.LoggerContext.stop()
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("logback", ".xml"), "<configuration scan='true' scanPeriod='30 seconds'/>");
System.setProperty("logback.configurationFile", file.toString());
org.slf4j.LoggerFactory.getLogger("x").info("one");
// instead
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("logback", ".xml"), "<configuration/>");
System.setProperty("logback.configurationFile", file.toString());
org.slf4j.LoggerFactory.getLogger("x").info("one");
