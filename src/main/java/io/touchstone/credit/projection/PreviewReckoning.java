package io.touchstone.credit.projection;

import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.DefaultRatingRule.Policy;
import io.touchstone.credit.domain.OrderFact;
import io.touchstone.credit.domain.PairHistory;
import io.touchstone.credit.domain.PairMarks;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.Side;
import io.touchstone.intake.CopyRows;
import io.touchstone.kernel.Fraction;
import io.touchstone.shell.RunMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes through all facts once and adds them up by two policies side by side. */
@Component
class PreviewReckoning {

    private static final String COLUMNS =
            "merchant_id, change, points_before, points_after, height_before, height_after, "
                    + "description_before, description_after, service_before, service_after, logistics_before, logistics_after";

    private final JdbcTemplate jdbc;
    private final PlatformCalendar calendar;
    private final RunMode mode;

    PreviewReckoning(JdbcTemplate jdbc, PlatformCalendar calendar, RunMode mode) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.mode = mode;
    }

    /** Writes down who would have other points, another level or other scores; returns how many would change level. */
    @Transactional
    long compare(UUID draft, CreditPolicy before, CreditPolicy after, Instant now) {
        jdbc.execute("create temporary table credit_moves (merchant_id text, change integer, points_before bigint,"
                + " points_after bigint, height_before integer, height_after integer, description_before text,"
                + " description_after text, service_before text, service_after text, logistics_before text,"
                + " logistics_after text) on commit drop");
        Book book = new Book(before, after, PlatformCalendar.micros(now));
        boolean silence =
                before.defaults().policy() == Policy.ALWAYS || after.defaults().policy() == Policy.ALWAYS;
        try (ChangeFile file = new ChangeFile(mode.folder("credit"))) {
            PairReader.copy(
                    jdbc,
                    PairSql.everything(silence ? Policy.ALWAYS : Policy.ONE_SIDED),
                    (merchant, buyer, orders) -> book.add(merchant, orders, file.rows()));
            book.end(file.rows());
            file.copyInto(jdbc, "credit_moves (" + COLUMNS + ")");
        }
        jdbc.update("delete from credit_preview_move where draft_id = ?", draft);
        jdbc.update(
                "insert into credit_preview_move (draft_id, " + COLUMNS + ") select ?, merchant_id, change,"
                        + " points_before, points_after, height_before, height_after, description_before::numeric,"
                        + " description_after::numeric, service_before::numeric, service_after::numeric,"
                        + " logistics_before::numeric, logistics_after::numeric from credit_moves",
                draft);
        jdbc.update(
                "update credit_preview set computed_at = ?, merchants = ? where draft_id = ?",
                now.atOffset(ZoneOffset.UTC),
                book.merchants,
                draft);
        return book.moved;
    }

    /** The two sums of the merchant that is being gone through. */
    private final class Book {

        private final CreditPolicy before;
        private final CreditPolicy after;
        private final long at;
        private @Nullable String merchantId;
        private Tally tallyBefore = new Tally();
        private Tally tallyAfter = new Tally();
        private long merchants;
        private long moved;

        Book(CreditPolicy before, CreditPolicy after, long at) {
            this.before = before;
            this.after = after;
            this.at = at;
        }

        void add(String merchant, Collection<OrderFact> orders, CopyRows rows) {
            if (!merchant.equals(merchantId)) {
                end(rows);
                merchantId = merchant;
            }
            add(orders, before, tallyBefore);
            add(orders, after, tallyAfter);
        }

        private void add(Collection<OrderFact> orders, CreditPolicy policy, Tally tally) {
            new PairHistory(orders, Side.BUYER, policy.shape(), calendar)
                    .tell(step -> tally.addWithin(step, Long.MIN_VALUE, at));
            long from = calendar.monthsBefore(at, policy.dsr().months());
            new PairMarks(policy.dsr().perPairMonth(), calendar).at(orders, at, mark -> tally.addAfter(mark, from));
        }

        void end(CopyRows rows) {
            if (merchantId != null) {
                merchants++;
                write(merchantId, rows);
            }
            tallyBefore = new Tally();
            tallyAfter = new Tally();
        }

        private void write(String merchant, CopyRows rows) {
            int heightBefore = before.levels().height(tallyBefore.points());
            int heightAfter = after.levels().height(tallyAfter.points());
            moved += heightBefore == heightAfter ? 0 : 1;
            if (heightBefore == heightAfter && isSame()) {
                return;
            }
            rows.begin(12);
            rows.put(merchant);
            rows.put(heightAfter - heightBefore);
            rows.put(tallyBefore.points());
            rows.put(tallyAfter.points());
            rows.put(heightBefore);
            rows.put(heightAfter);
            for (int i = 0; i < 3; i++) {
                rows.put(text(tallyBefore, i));
                rows.put(text(tallyAfter, i));
            }
        }

        private boolean isSame() {
            boolean same = tallyBefore.points() == tallyAfter.points();
            for (int i = 0; i < 3; i++) {
                same &= java.util.Objects.equals(text(tallyBefore, i), text(tallyAfter, i));
            }
            return same;
        }

        private static @Nullable String text(Tally tally, int dimension) {
            Optional<Fraction> score = tally.marks().score(dimension);
            return score.isPresent() ? score.get().rounded().toPlainString() : null;
        }
    }
}
