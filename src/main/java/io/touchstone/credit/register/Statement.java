package io.touchstone.credit.register;

import io.touchstone.credit.CreditStanding;
import io.touchstone.credit.StatementLine;
import io.touchstone.credit.domain.CreditPolicy;
import io.touchstone.credit.domain.PlatformCalendar;
import io.touchstone.credit.domain.Step;
import io.touchstone.credit.projection.CreditPolicies;
import io.touchstone.credit.projection.Reckoning;
import io.touchstone.credit.projection.Reckoning.Whose;
import io.touchstone.credit.projection.Tally;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bank-style statement of a merchant's points: each line with the balance after it, newest first. */
@Component
class Statement {

    private static final int CURSOR_SIZE = 4;

    private final Reckoning reckoning;
    private final StatementPager pager;
    private final CreditPolicies policies;

    Statement(Reckoning reckoning, StatementPager pager, CreditPolicies policies) {
        this.reckoning = reckoning;
        this.pager = pager;
        this.policies = policies;
    }

    /** Where a page begins, and the balance after the line there. */
    private record Start(StatementPager.Place place, long balance) {}

    /** The page of one whose points at the top are to be added up first. */
    KeysetPage<StatementLine> page(String merchantId, Instant asOf, @Nullable String cursor, int limit) {
        CreditPolicy policy = policies.at(asOf);
        Start start = Optional.ofNullable(cursor)
                .flatMap(Statement::start)
                .orElseGet(() -> top(asOf, points(merchantId, asOf, policy)));
        return page(merchantId, start, policy, limit);
    }

    /** The page of one whose points at the top are known. */
    KeysetPage<StatementLine> page(CreditStanding standing, @Nullable String cursor, int limit) {
        Start start = Optional.ofNullable(cursor)
                .flatMap(Statement::start)
                .orElseGet(() -> top(standing.asOf(), standing.credit().points()));
        return page(standing.merchantId(), start, policies.at(standing.asOf()), limit);
    }

    private KeysetPage<StatementLine> page(String merchantId, Start start, CreditPolicy policy, int limit) {
        List<Step> steps = new ArrayList<>();
        StatementPager.Place place = start.place();
        boolean hasMore = true;
        while (hasMore && steps.size() <= limit) {
            StatementPager.Found found = pager.before(merchantId, place, limit + 1, policy);
            steps.addAll(found.steps());
            place = found.last();
            hasMore = found.hasMore();
        }
        return page(steps, start.balance(), limit);
    }

    private static KeysetPage<StatementLine> page(List<Step> steps, long from, int limit) {
        List<StatementLine> lines = new ArrayList<>();
        long balance = from;
        for (Step step : steps.subList(0, Math.min(limit, steps.size()))) {
            lines.add(StatementPager.line(step, balance));
            balance -= step.points();
        }
        return new KeysetPage<>(lines, steps.size() > limit ? cursor(steps.get(limit - 1), balance) : null);
    }

    /** Before the next microsecond: everything up to and at the instant. */
    private static Start top(Instant asOf, long points) {
        return new Start(new StatementPager.Place(PlatformCalendar.micros(asOf) + 1, "", 0), points);
    }

    private long points(String merchantId, Instant asOf, CreditPolicy policy) {
        Tally tally = reckoning
                .tally(Whose.one(merchantId), PlatformCalendar.micros(asOf), policy, reckoning.state())
                .get(merchantId);
        return Objects.requireNonNull(tally).points();
    }

    private static String cursor(Step last, long balance) {
        return Cursor.encode(List.of(
                Long.toString(last.at()),
                last.orderId(),
                Integer.toString(last.kind().ordinal()),
                Long.toString(balance)));
    }

    /** What is not a cursor of ours starts at the top. */
    private static Optional<Start> start(String cursor) {
        return Cursor.decode(cursor, CURSOR_SIZE)
                .filter(values -> isNumber(values.get(0)) && isNumber(values.get(2)) && isNumber(values.get(3)))
                .map(values -> new Start(
                        new StatementPager.Place(
                                Long.parseLong(values.get(0)), values.get(1), Integer.parseInt(values.get(2))),
                        Long.parseLong(values.get(3))));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}");
    }
}
