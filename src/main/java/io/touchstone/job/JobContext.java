package io.touchstone.job;

import io.touchstone.kernel.Actor;
import java.util.Map;
import java.util.function.IntSupplier;

/** What a running job has at hand. Progress is written at most a few times a second and outside the job's transaction. */
public interface JobContext {

    JobId id();

    Map<String, String> parameters();

    Actor actor();

    /**
     * Says how far the work is.
     *
     * @param total 0 when it is not known
     */
    void progress(long done, long total);

    /** Adds a line to the job's log, for staff. */
    void log(String line);

    /** @throws JobCancelled when somebody asked for the end */
    void checkCancelled();

    /** Does batch after batch until one finds nothing to do, and ends between two when somebody asked for it; answers how much was done. */
    default int exhaust(IntSupplier batch) {
        int done = 0;
        for (int some = batch.getAsInt(); some > 0; some = batch.getAsInt()) {
            checkCancelled();
            done += some;
        }
        return done;
    }
}
