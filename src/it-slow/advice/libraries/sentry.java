// artifacts io.sentry:sentry:7.15.0
// advice Call Sentry.close().
io.sentry.Sentry.init(options -> options.setDsn("http://one@127.0.0.1:1/1"));
io.sentry.Sentry.captureMessage("one");
// cure
io.sentry.Sentry.close();
