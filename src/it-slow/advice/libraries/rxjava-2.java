// artifacts io.reactivex.rxjava2:rxjava:2.2.21
// advice Call Schedulers.shutdown() after the last use of RxJava.
import io.reactivex.Observable;
import io.reactivex.schedulers.Schedulers;

Observable.interval(30, TimeUnit.SECONDS).subscribe();
Observable.just(1).observeOn(Schedulers.io()).blockingSubscribe();
// cure
Schedulers.shutdown();
