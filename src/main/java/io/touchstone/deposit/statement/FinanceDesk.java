package io.touchstone.deposit.statement;

import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the finance officer's day begins: what waits, what moved today, what a second person is to decide. */
@Service
@CanReadLedger
@Transactional(readOnly = true)
public class FinanceDesk {

    private static final int PROPOSALS = 20;
    private static final int MOVEMENTS = 20;

    private final ObjectProvider<DeskItem> items;
    private final ObjectProvider<Approvals> approvals;
    private final PlatformAccounts accounts;
    private final Journal journal;
    private final PlatformTime time;
    private final Clock clock;

    FinanceDesk(
            ObjectProvider<DeskItem> items,
            ObjectProvider<Approvals> approvals,
            PlatformAccounts accounts,
            Journal journal,
            PlatformTime time,
            Clock clock) {
        this.items = items;
        this.approvals = approvals;
        this.accounts = accounts;
        this.journal = journal;
        this.time = time;
        this.clock = clock;
    }

    /** What stands on the platform's accounts, and what moved since midnight. */
    public DeskView.Today today() {
        Instant now = clock.instant();
        Instant start = time.startOf(time.day(now));
        return new DeskView.Today(accounts.between(start, now), journal.latest(start, MOVEMENTS));
    }

    /** All kinds of waiting work. */
    public List<DeskView.Tile> tiles() {
        Instant now = clock.instant();
        return items.stream()
                .sorted(Comparator.comparingInt(DeskItem::order).thenComparing(DeskItem::key))
                .map(item -> {
                    DeskItem.Waiting waiting = item.waiting(now);
                    return new DeskView.Tile(item.key(), item.path(), waiting.count(), waiting.overdue());
                })
                .toList();
    }

    /** What a second person is to decide, the oldest first. */
    public List<Approvals.Proposal> proposals() {
        return approvals.stream()
                .flatMap(part -> part.waiting(PROPOSALS).stream())
                .sorted(Comparator.comparing(Approvals.Proposal::proposedAt))
                .limit(PROPOSALS)
                .toList();
    }
}
