// artifacts com.konghq:unirest-java:3.14.5
// advice Call Unirest.shutDown().
try {
    kong.unirest.Unirest.get("http://127.0.0.1:1/").asStringAsync().get();
} catch (ExecutionException refused) {
    System.out.println(refused);
}
// cure
kong.unirest.Unirest.shutDown();
