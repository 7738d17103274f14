package it.junit5;

import it.lib.Lib;
import java.util.concurrent.ExecutorService;

/** A pool that two test classes share. */
class SharedPool {

    static final ExecutorService POOL = Lib.pool("shared");
}
