package io.touchstone.inspection.lab;

import io.touchstone.kernel.Wilson;

/**
 * How many of how many, with the 95 % interval of Wilson: few cases make a wide one.
 *
 * @param of 0 where there was none yet
 */
public record Share(long hits, long of) {

    public boolean isKnown() {
        return of > 0;
    }

    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    public double low() {
        return Wilson.of((double) hits, of).low();
    }

    public double high() {
        return Wilson.of((double) hits, of).high();
    }
}
