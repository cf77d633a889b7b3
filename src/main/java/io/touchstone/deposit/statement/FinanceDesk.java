package io.touchstone.deposit.statement;

import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    public DeskView today() {
        Instant now = clock.instant();
        LocalDate day = time.day(now);
        Instant start = time.startOf(day);
        return new DeskView(
                day, tiles(now), proposals(), accounts.between(start, now), journal.latest(start, MOVEMENTS));
    }

    private List<DeskView.Tile> tiles(Instant now) {
        return items.stream()
                .sorted(Comparator.comparingInt(DeskItem::order).thenComparing(DeskItem::key))
                .map(item -> {
                    DeskItem.Waiting waiting = item.waiting(now);
                    return new DeskView.Tile(item.key(), item.path(), waiting.count(), waiting.overdue());
                })
                .toList();
    }

    private List<Approvals.Proposal> proposals() {
        return approvals.stream()
                .flatMap(part -> part.waiting(PROPOSALS).stream())
                .sorted(Comparator.comparing(Approvals.Proposal::proposedAt))
                .limit(PROPOSALS)
                .toList();
    }
}
