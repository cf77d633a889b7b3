package io.touchstone.deposit.payment;

import io.touchstone.deposit.statement.Approvals;
import io.touchstone.deposit.statement.DeskItem;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What of the bank waits for the finance officer. */
@Configuration(proxyBeanMethods = false)
class BankWork {

    /** One tile of the desk. */
    private record Tile(String key, String path, int order, Counter counter) implements DeskItem {

        @Override
        public Waiting waiting(Instant at) {
            return counter.count(at);
        }
    }

    /** Counts what waits at an instant. */
    private interface Counter {

        DeskItem.Waiting count(Instant at);
    }

    @Bean
    DeskItem unplacedMoney(LineBook lines, PlatformTime time, Settings settings) {
        return new Tile("unplaced", "/admin/deposits/bank/lines?state=open", 30, at -> {
            int days = settings.at(ReconciliationTerms.KEY, at).missingDays();
            return new DeskItem.Waiting(
                    lines.countOpen(null, DeskItem.Waiting.MAX),
                    lines.countOpen(time.day(at.minus(Duration.ofDays(days))), DeskItem.Waiting.MAX));
        });
    }

    @Bean
    DeskItem missingMoney(MissingMovements missing) {
        return new Tile("missing", "/admin/deposits/bank/missing", 40, at -> {
            long count = missing.count(at, DeskItem.Waiting.MAX);
            return new DeskItem.Waiting(count, count);
        });
    }

    /** Proposals about lines that wait for a second person. */
    @Component
    static class WaitingDecisions implements Approvals {

        private final DecisionBook decisions;
        private final LineBook lines;

        WaitingDecisions(DecisionBook decisions, LineBook lines) {
            this.decisions = decisions;
            this.lines = lines;
        }

        @Override
        public List<Proposal> waiting(int limit) {
            List<BankDecision> waiting = decisions.waiting(limit);
            Map<UUID, BankLine> about =
                    lines.find(waiting.stream().map(BankDecision::lineId).toList());
            return waiting.stream()
                    .map(decision -> proposal(decision, Objects.requireNonNull(about.get(decision.lineId()))))
                    .toList();
        }

        private static Proposal proposal(BankDecision decision, BankLine line) {
            return new Proposal(
                    "bank_" + decision.act().word(),
                    "/admin/deposits/bank/lines/" + line.lineId(),
                    decision.merchantId(),
                    line.amount(),
                    decision.proposedBy(),
                    decision.proposedAt());
        }
    }
}
