package io.touchstone.standing.domain;

import io.touchstone.credit.ExplainedRating;
import io.touchstone.credit.StatementLine;
import io.touchstone.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps computed lines for as long as an export needs them, so that one writer serves tables and computations alike. */
@Component
class Sheets {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 1_000;
    private static final String RATING = """
            insert into standing_sheet_line (sheet_id, line_no, made_at, at, order_id, rated_by, outcome, by_default, points,
                credit_counted, credit_rule, dsr_counted, dsr_rule, voided)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STATEMENT = """
            insert into standing_sheet_line (sheet_id, line_no, made_at, at, kind, order_id, outcome, points, balance,
                credit_rule)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final Clock clock;

    Sheets(JdbcTemplate jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes down every rating that the source hands over; the answer is the sheet's id. */
    UUID ofRatings(Consumer<Consumer<ExplainedRating>> source) {
        Writer writer = new Writer(RATING);
        source.accept(rating -> writer.add(
                Timestamp.from(rating.ratedAt()),
                rating.orderId(),
                rating.ratedBy(),
                rating.outcome(),
                rating.byDefault(),
                rating.points(),
                rating.creditCounted(),
                rating.creditRule(),
                rating.dsrCounted(),
                rating.dsrRule(),
                rating.voided()));
        return writer.end();
    }

    UUID ofStatement(Consumer<Consumer<StatementLine>> source) {
        Writer writer = new Writer(STATEMENT);
        source.accept(line -> writer.add(
                Timestamp.from(line.at()),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.orderId(),
                line.outcome(),
                line.change(),
                line.balance(),
                line.rule()));
        return writer.end();
    }

    void dropOld() {
        jdbc.update(
                "delete from standing_sheet_line where made_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }

    /** Collects lines to write many at once. */
    private final class Writer {

        private final String sql;
        private final UUID sheet = ids.next();
        private final Instant madeAt = clock.instant();
        private final List<Object[]> lines = new ArrayList<>(BATCH);
        private long lineNo;

        Writer(String sql) {
            this.sql = sql;
        }

        void add(@Nullable Object... values) {
            Object[] line = new Object[values.length + 3];
            line[0] = sheet;
            line[1] = ++lineNo;
            line[2] = Timestamp.from(madeAt);
            System.arraycopy(values, 0, line, 3, values.length);
            lines.add(line);
            if (lines.size() == BATCH) {
                write();
            }
        }

        UUID end() {
            write();
            return sheet;
        }

        private void write() {
            jdbc.batchUpdate(sql, lines);
            lines.clear();
        }
    }
}
