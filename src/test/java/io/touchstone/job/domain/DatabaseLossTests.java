package io.touchstone.job.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseLossTests {

    private static final SQLException KILLED =
            new SQLException("terminating connection due to unexpected postmaster exit", "57P01");

    @Test
    void isAServerThatWasKilledOrCannotBeReached() {
        assertThat(DatabaseLoss.isCauseOf(new DataAccessResourceFailureException("a statement", KILLED)))
                .isTrue();
        assertThat(DatabaseLoss.isCauseOf(
                        new CannotCreateTransactionException("none", new SQLTransientConnectionException("timed out"))))
                .isTrue();
        assertThat(DatabaseLoss.isCauseOf(new SQLException("broken pipe", "08006")))
                .isTrue();
    }

    /** Taken for a fault of the job, an import stayed under way for ever. */
    @Test
    void isAlsoWhatStoodBeforeARollbackThatFailedRegression() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseLoss.isCauseOf(rollback)).isFalse();

        rollback.initApplicationException(new DataAccessResourceFailureException("a statement", KILLED));

        assertThat(DatabaseLoss.isCauseOf(new IllegalStateException("import", rollback)))
                .isTrue();
    }

    @Test
    void isNotWorkThatWentWrong() {
        assertThat(DatabaseLoss.isCauseOf(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(DatabaseLoss.isCauseOf(new IllegalStateException("no such column")))
                .isFalse();
    }
}
