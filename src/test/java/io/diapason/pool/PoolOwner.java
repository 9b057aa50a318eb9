package io.diapason.pool;

import java.nio.file.Path;
import java.util.Map;

/** A process that owns a pool, to be killed by a test. */
final class PoolOwner {
    private PoolOwner() {}

    public static void main(String[] arguments) throws Exception {
        LocalPool pool = new LocalPool(LocalPoolTest.child("calm"), Map.of(), 2, Path.of(arguments[0]));
        while (pool.alive() < 2) {
            Thread.sleep(20);
        }
        ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
        System.out.println("ready");
        Thread.sleep(60_000);
    }
}
