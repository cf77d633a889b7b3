package io.touchstone.intake.domain;

/** A received file is larger than any may be; 413. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("more than 4 GiB");
    }
}
