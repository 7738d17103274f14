// artifacts org.apache.tomcat.embed:tomcat-embed-core:10.1.31
// advice Call stop() and destroy() on the Tomcat instance.
// call org.apache.catalina.startup.Tomcat.stop()
var tomcat = new org.apache.catalina.startup.Tomcat();
tomcat.setBaseDir(java.nio.file.Files.createTempDirectory("tomcat").toString());
tomcat.setPort(0);
tomcat.getConnector();
tomcat.start();
// cure
tomcat.stop();
tomcat.destroy();
