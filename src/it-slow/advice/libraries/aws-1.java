// artifacts com.amazonaws:aws-java-sdk-sts:1.12.773
// advice Call shutdown() on each client of the AWS SDK.
import com.amazonaws.auth.*;

var client = com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder.standard()
        .withRegion("us-east-1")
        .withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("one", "two")))
        .build();
// cure
client.shutdown();
