package io.touchstone.intake;

import java.util.List;

/**
 * One kind of file that can be taken in, such as {@code orders}. The module that owns the facts publishes a bean of it: it
 * names the columns, and applies the rows that were checked against them as one set, in the import's transaction.
 */
public interface IntakeKind {

    /** The word in the path, {@code /imports/{kind}}; the message key is {@code intake.kind.<name>}. */
    String name();

    /** Its place in the contract's table; files are sent in this order where rows refer to others. */
    int position();

    /** The columns in the contract's order; the first ones make the natural key. */
    List<Column> columns();

    /**
     * Applies the staged rows. Rows it does not take are refused through {@link StagedFile#refuse}; every row is counted
     * once: as accepted, as duplicate, or by its refusal.
     */
    Tally apply(StagedFile file);

    /** How many rows were taken, and how many said nothing new. */
    record Tally(long accepted, long duplicate) {}
}
