// artifacts com.typesafe.akka:akka-actor_2.13:2.6.21
// advice Call terminate() on the ActorSystem.
// call akka.actor.ActorSystem.terminate()
var system = akka.actor.ActorSystem.create();
// cure
system.terminate();
