// artifacts org.apache.pekko:pekko-actor_2.13:1.1.2
// advice Call terminate() on the ActorSystem.
// call org.apache.pekko.actor.ActorSystem.terminate()
var system = org.apache.pekko.actor.ActorSystem.create();
// cure
system.terminate();
