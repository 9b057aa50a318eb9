package io.diapason.pool;

/** Worker processes somewhere, kept at a wished number. Knows no trial: what they do is between them and the service. */
public interface WorkerPool extends AutoCloseable {
    /** How many workers run at this moment. */
    int alive();

    /** Ends all of them; none is left when this returns. May be called any number of times. */
    @Override
    void close();
}
