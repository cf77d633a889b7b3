package io.touchstone.job;

/** Somebody cancelled the job; its handler lets this through. */
public class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("cancelled");
    }
}
