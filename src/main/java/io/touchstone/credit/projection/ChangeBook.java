package io.touchstone.credit.projection;

import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.intake.CopyRows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down what a stream of pairs changes, merchant by merchant, into temporary tables: {@code credit_change} by day,
 * {@code credit_change_score} by merchant, {@code credit_change_due} for times to come. A merchant may come up more than once.
 */
final class ChangeBook implements AutoCloseable {

    private static final int DATE_EPOCH = (int) LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long MICROS_EPOCH = CopyRows.EPOCH.getEpochSecond() * 1_000_000L;

    private final ProjectionState state;
    private final PlatformCalendar calendar;
    private final long now;
    private final int sign;
    private final ChangeFile days;
    private final ChangeFile scores;
    private final ChangeFile due;
    private @Nullable String merchantId;
    private MerchantChange change;

    ChangeBook(ProjectionState state, PlatformCalendar calendar, long now, int sign, Path folder) {
        this.state = state;
        this.calendar = calendar;
        this.now = now;
        this.sign = sign;
        this.days = new ChangeFile(folder);
        this.scores = new ChangeFile(folder);
        this.due = new ChangeFile(folder);
        this.change = new MerchantChange(state, calendar, now);
    }

    static void createTables(JdbcTemplate connection) {
        connection.execute("""
                create temporary table if not exists credit_change (
                    merchant_id text collate "C", day date, points bigint, positive bigint, neutral bigint,
                    negative bigint, d_sum bigint, d_n bigint, s_sum bigint, s_n bigint, l_sum bigint, l_n bigint,
                    rated bigint) on commit drop;
                create temporary table if not exists credit_change_score (
                    merchant_id text collate "C", points bigint, positive bigint, neutral bigint, negative bigint,
                    d_sum bigint, d_n bigint, s_sum bigint, s_n bigint, l_sum bigint, l_n bigint,
                    rated bigint) on commit drop;
                create temporary table if not exists credit_change_due (
                    merchant_id text collate "C", at timestamptz) on commit drop;
                truncate credit_change, credit_change_score, credit_change_due;
                """);
    }

    void add(String merchant, Collection<OrderFact> orders) {
        if (!merchant.equals(merchantId)) {
            endMerchant();
            merchantId = merchant;
        }
        change.add(orders, sign);
    }

    void writeTo(JdbcTemplate connection) {
        endMerchant();
        days.copyInto(connection, "credit_change (merchant_id, day, " + Figures.COLUMNS + ")");
        scores.copyInto(connection, "credit_change_score (merchant_id, " + Figures.COLUMNS + ")");
        due.copyInto(connection, "credit_change_due (merchant_id, at)");
    }

    private void endMerchant() {
        if (merchantId != null) {
            String merchant = merchantId;
            change.days().forEach((day, figures) -> writeDay(merchant, day, figures));
            writeScore(merchant);
            change.due().forEach(at -> writeDue(merchant, at));
            change = new MerchantChange(state, calendar, now);
        }
    }

    private void writeDay(String merchant, int day, Figures figures) {
        if (!figures.isZero()) {
            days.rows().begin(2 + Figures.SIZE);
            days.rows().put(merchant);
            days.rows().put(day - DATE_EPOCH);
            writeFigures(days.rows(), figures);
        }
    }

    private void writeScore(String merchant) {
        scores.rows().begin(1 + Figures.SIZE);
        scores.rows().put(merchant);
        writeFigures(scores.rows(), change.score());
    }

    private void writeDue(String merchant, long at) {
        due.rows().begin(2);
        due.rows().put(merchant);
        due.rows().put(at - MICROS_EPOCH);
    }

    private static void writeFigures(CopyRows rows, Figures figures) {
        for (int i = 0; i < Figures.SIZE; i++) {
            rows.put(figures.value(i));
        }
    }

    @Override
    public void close() {
        days.close();
        scores.close();
        due.close();
    }
}
