// artifacts io.reactivex.rxjava3:rxjava:3.1.9
// advice Call Schedulers.shutdown() after the last use of RxJava.
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.schedulers.Schedulers;

Observable.interval(30, TimeUnit.SECONDS).subscribe();
Observable.just(1).observeOn(Schedulers.io()).blockingSubscribe();
// cure
Schedulers.shutdown();
