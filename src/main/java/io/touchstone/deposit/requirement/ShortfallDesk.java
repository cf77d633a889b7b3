package io.touchstone.deposit.requirement;

import io.touchstone.deposit.requirement.ShortfallPermissions.CanDecideShortfalls;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees who was called to top up, gives more time, and decides about those who do not pay. */
@Service
@Transactional
public class ShortfallDesk {

    private final ShortfallList list;
    private final ShortfallPages pages;
    private final ShortfallBook book;
    private final ShortfallMeasures measures;
    private final Settings settings;
    private final CurrentActor actor;
    private final Clock clock;

    ShortfallDesk(
            ShortfallList list,
            ShortfallPages pages,
            ShortfallBook book,
            ShortfallMeasures measures,
            Settings settings,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.book = book;
        this.measures = measures;
        this.settings = settings;
        this.actor = actor;
        this.clock = clock;
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public KeysetPage<ShortfallRow> list(ShortfallFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit, clock.instant());
    }

    @CanReadLedger
    @Transactional(readOnly = true)
    public ShortfallView view(UUID id) {
        return pages.view(id, true);
    }

    /** @param seen the version that the page showed, so that a double submit gives time once */
    @CanDecideShortfalls
    public void extend(UUID id, long seen, int days, String reason) {
        Instant at = clock.instant();
        book.act(id, shortfall -> {
            requireSeen(shortfall, seen);
            TopUpRule rule = settings.at(TopUpRule.KEY, shortfall.notice().openedAt());
            shortfall.extend(days, rule, reason, at, actor.get());
        });
    }

    /** Suspends the shop that was proposed for it by the rule, or does not (ruling E3: the rule proposes, a person approves). */
    @CanDecideShortfalls
    public void decide(UUID id, long seen, boolean suspend, String reason) {
        Instant at = clock.instant();
        book.act(id, shortfall -> {
            requireSeen(shortfall, seen);
            shortfall.decide(suspend, reason, at, actor.get());
            if (suspend) {
                measures.suspend(shortfall.notice(), reason, actor.get());
            }
        });
    }

    private static void requireSeen(Shortfall shortfall, long seen) {
        if (shortfall.stored().version() != seen) {
            throw new Conflict(RequirementRule.SHORTFALL_CHANGED);
        }
    }
}
