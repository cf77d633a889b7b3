package io.touchstone.deposit.requirement;

import io.touchstone.deposit.statement.Approvals;
import io.touchstone.deposit.statement.DeskItem;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Top-up notices on the finance desk: how many run, and which shops a person has to suspend or not. */
@Component
class ShortfallsWaiting implements DeskItem, Approvals {

    private static final int ORDER = 20;
    private static final String PATH = "/admin/deposits/shortfalls";

    private final ShortfallList list;

    ShortfallsWaiting(ShortfallList list) {
        this.list = list;
    }

    @Override
    public String key() {
        return "shortfalls";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Waiting waiting(Instant at) {
        long[] counts = list.count(Waiting.MAX);
        return new Waiting(counts[0], counts[1]);
    }

    @Override
    public List<Proposal> waiting(int limit) {
        return list.proposed(limit).stream()
                .map(row -> new Proposal(
                        "suspension",
                        PATH + "/" + row.id(),
                        row.merchantId(),
                        row.missing(),
                        ShortfallBook.SELF.toString(),
                        row.openedAt()))
                .toList();
    }
}
