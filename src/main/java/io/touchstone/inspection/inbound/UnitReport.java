package io.touchstone.inspection.inbound;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a file of unit results.
 *
 * @param accepted rows whose result is new
 * @param repeated rows that say what was known already
 * @param faults the first of the rows that were rejected
 * @param rejected all of them
 */
public record UnitReport(int accepted, int repeated, int rejected, List<Fault> faults) implements Serializable {

    /** Faults that a page lists. */
    static final int FAULTS_SHOWN = 200;

    /**
     * A row that was not taken; the message key is {@code inspection.inbound.fault.<code>}.
     *
     * @param line physical line, the header is 1
     */
    public record Fault(int line, String column, String code) implements Serializable {}
}
