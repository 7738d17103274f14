// artifacts org.apache.logging.log4j:log4j-core:2.24.1
// advice Call LogManager.shutdown(). To prevent it, leave monitorInterval out of Log4j's configuration.
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("log4j2", ".xml"), "<Configuration monitorInterval='30'/>");
System.setProperty("log4j2.configurationFile", file.toString());
org.apache.logging.log4j.LogManager.getLogger("x").error("one");
// instead
var file = java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("log4j2", ".xml"), "<Configuration/>");
System.setProperty("log4j2.configurationFile", file.toString());
org.apache.logging.log4j.LogManager.getLogger("x").error("one");
