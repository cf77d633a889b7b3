package io.touchstone.credit;

import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers what credit a merchant has at any instant, and why. Merchants must exist; unknown ones are {@code NotFound}. */
public interface CreditRegister {

    CreditStanding standing(String merchantId, Instant asOf);

    /**
     * Hands every rating with its own time up to {@code asOf} to the sink, one by one, in flat memory.
     *
     * @param dsrWindowOnly only buyers' ratings inside the DSR window
     */
    void explain(String merchantId, Instant asOf, boolean dsrWindowOnly, Consumer<ExplainedRating> sink);

    /** The statement, newest first, at most {@code limit} lines before the cursor. */
    KeysetPage<StatementLine> statement(String merchantId, Instant asOf, @Nullable String cursor, int limit);

    /** As {@link #statement(String, Instant, String, int)}, of one whose standing was read in the same snapshot. */
    KeysetPage<StatementLine> statement(CreditStanding standing, @Nullable String cursor, int limit);

    /** What would lift the level of one whose standing was read. */
    CreditLift lift(CreditStanding standing);

    /**
     * The standing with what would lift it, how far the next limits are and when the pace of the last weeks would cross one
     * (C13), and the trend over the days given.
     */
    CreditOverview overview(String merchantId, Instant asOf, List<LocalDate> days);

    /** Scores of the three dimensions as of the end of each day given, for today as of now, for charts; nulls where there were no marks. */
    List<TrendPoint> trend(String merchantId, List<LocalDate> days);

    /** One day of the trend with the industry's averages of that day. */
    record TrendPoint(LocalDate day, CreditStanding.Dsr dsr, long points) {}
}
