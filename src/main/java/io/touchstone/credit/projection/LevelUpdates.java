package io.touchstone.credit.projection;

import io.touchstone.credit.CreditLevel;
import io.touchstone.credit.CreditLevel.Tier;
import io.touchstone.credit.LevelChanged;
import io.touchstone.credit.domain.LevelTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Writes the level beside points that have changed, and tells of each merchant whose level is another now. */
@Component
class LevelUpdates {

    /** What a statement that changes points must return. */
    static final String RETURNING = "merchant_id, points, tier, level_rank";

    private static final int BATCH = 1_000;

    private final CreditPolicies policies;
    private final ApplicationEventPublisher events;

    LevelUpdates(CreditPolicies policies, ApplicationEventPublisher events) {
        this.policies = policies;
        this.events = events;
    }

    /** Runs a statement that returns {@link #RETURNING} and follows it up. */
    void after(JdbcTemplate connection, Instant at, String statement, Object... arguments) {
        Pending pending = pending(at);
        connection.query(statement, pending, arguments);
        pending.settle(connection);
    }

    /** For the rows of such a statement that is run elsewhere. */
    Pending pending(Instant at) {
        return new Pending(policies.at(at).levels(), at);
    }

    /** Levels that are no longer those that stand beside their points. */
    final class Pending implements RowCallbackHandler {

        private final LevelTable levels;
        private final Instant at;
        private final List<LevelChanged> changes = new ArrayList<>();

        private Pending(LevelTable levels, Instant at) {
            this.levels = levels;
            this.at = at;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            change(row, levels, at).ifPresent(changes::add);
        }

        void settle(JdbcTemplate connection) {
            if (!changes.isEmpty()) {
                write(connection, changes);
                changes.forEach(events::publishEvent);
            }
        }
    }

    private static Optional<LevelChanged> change(ResultSet row, LevelTable levels, Instant at) throws SQLException {
        long points = row.getLong(2);
        var before = new CreditLevel(Tier.valueOf(row.getString(3).toUpperCase(Locale.ROOT)), row.getInt(4));
        CreditLevel after = levels.level(points);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new LevelChanged(row.getString(1), before, after, points, at));
    }

    private static void write(JdbcTemplate connection, List<LevelChanged> changes) {
        connection.batchUpdate(
                "update credit_score set tier = ?, level_rank = ? where merchant_id = ?",
                changes,
                BATCH,
                (PreparedStatement row, LevelChanged change) -> {
                    row.setString(1, change.to().tier().word());
                    row.setInt(2, change.to().rank());
                    row.setString(3, change.merchantId());
                });
    }
}
