// artifacts software.amazon.awssdk:sts:2.28.16
// advice Call close() on each client of the AWS SDK.
import software.amazon.awssdk.auth.credentials.*;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.*;

var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("one", "two"));
var client = StsClient.builder().region(Region.US_EAST_1).credentialsProvider(credentials).endpointOverride(URI.create("http://127.0.0.1:1/")).build();
var async = StsAsyncClient.builder().region(Region.US_EAST_1).credentialsProvider(credentials).endpointOverride(URI.create("http://127.0.0.1:1/")).build();
try {
    async.getCallerIdentity().get();
} catch (ExecutionException refused) {
    System.out.println(refused);
}
// cure
client.close();
async.close();
