// artifacts io.vertx:vertx-core:4.5.10
// advice Call close() on the Vertx instance.
// call io.vertx.core.Vertx.close()
var vertx = io.vertx.core.Vertx.vertx();
vertx.setPeriodic(30_000, id -> { });
// cure
vertx.close();
