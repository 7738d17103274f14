// artifacts io.projectreactor:reactor-core:3.6.10
// advice Call dispose() on the Scheduler, and Schedulers.shutdownNow() for the shared ones.
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

Flux.interval(java.time.Duration.ofSeconds(30)).subscribe();
Flux.just(1).publishOn(Schedulers.newSingle("acme")).blockLast();
Flux.just(1).publishOn(Schedulers.boundedElastic()).blockLast();
// instead
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

Flux.interval(java.time.Duration.ofSeconds(30)).subscribe();
var acme = Schedulers.newSingle("acme");
Flux.just(1).publishOn(acme).blockLast();
Flux.just(1).publishOn(Schedulers.boundedElastic()).blockLast();
acme.dispose();
Schedulers.shutdownNow();
