// artifacts dev.openfeature:sdk:1.12.1
// advice Call OpenFeatureAPI.getInstance().shutdown().
dev.openfeature.sdk.OpenFeatureAPI.getInstance().setProvider(new dev.openfeature.sdk.NoOpProvider());
Thread.sleep(300);
// cure
dev.openfeature.sdk.OpenFeatureAPI.getInstance().shutdown();
