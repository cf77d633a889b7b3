package io.touchstone.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A kind that can take one row at less cost than as a file of one row. */
public interface SingleFacts extends IntakeKind {

    /**
     * Takes a row, in the caller's transaction.
     *
     * @return null when nothing was done and the row has to go the way of the files
     */
    @Nullable
    FactVerdict applyOne(Fact fact, JdbcTemplate db);
}
