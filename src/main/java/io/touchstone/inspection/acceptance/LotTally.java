package io.touchstone.inspection.acceptance;

/**
 * How far the samples of a lot are; stopped and cancelled ones were not inspected and are replaced.
 *
 * @param open samples whose result is still to come
 */
public record LotTally(int passed, int failed, int open) {

    public int inspected() {
        return passed + failed;
    }
}
