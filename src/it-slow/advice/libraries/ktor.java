// artifacts io.ktor:ktor-client-apache-jvm:2.3.12
// advice Call close() on the HttpClient of Ktor.
var client = io.ktor.client.HttpClientKt.HttpClient(io.ktor.client.engine.apache.Apache.INSTANCE, config -> kotlin.Unit.INSTANCE);
Thread.sleep(300);
// cure
client.close();
