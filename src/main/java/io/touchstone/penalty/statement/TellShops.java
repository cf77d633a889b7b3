package io.touchstone.penalty.statement;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.decision.DecisionState;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReversalReport;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each shop whose listings a decision about a brand takes: its own statement of reasons, and what of it was undone since (B9, E5).
 * The decision took effect in one transaction; this is what comes after, some shops at a time. Whoever was told is passed over, so that
 * it may be killed and begun again, or run twice at once; and it is not to be cancelled, as every shop has to be told.
 */
@Component
class TellShops implements JobHandler {

    static final String KIND = "penalty-tell-shops";
    static final String DECISION = "decision";

    private static final int AT_ONCE = 50;

    private final Decisions decisions;
    private final ShopDecisions shops;
    private final ShopListings listings;
    private final ReasonsRows rows;
    private final WrittenStatements statements;
    private final LaterParts parts;
    private final StatementLetters letters;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    TellShops(
            Decisions decisions,
            ShopDecisions shops,
            ShopListings listings,
            ReasonsRows rows,
            WrittenStatements statements,
            LaterParts parts,
            StatementLetters letters,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.decisions = decisions;
        this.shops = shops;
        this.listings = listings;
        this.rows = rows;
        this.statements = statements;
        this.parts = parts;
        this.letters = letters;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** How far one chunk came. */
    private record Chunk(int shops, long statements, long corrections, Optional<String> next) {}

    @Override
    public JobResult run(JobContext context) {
        UUID decision =
                UUID.fromString(Objects.requireNonNull(context.parameters().get(DECISION)));
        long total = in(() -> listings.shopCount(decisions.find(decision), clock.instant()));
        long done = 0;
        long written = 0;
        long corrected = 0;
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String last = after.get();
            Chunk chunk = in(() -> tell(decision, last));
            done += chunk.shops();
            written += chunk.statements();
            corrected += chunk.corrections();
            context.progress(done, Math.max(total, done));
            after = chunk.next();
        }
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("penalty.telling.shops", Long.toString(done));
        summary.put("penalty.telling.statements", Long.toString(written));
        summary.put("penalty.telling.corrections", Long.toString(corrected));
        return JobResult.of(summary);
    }

    private Chunk tell(UUID id, String after) {
        alone(id);
        Instant at = clock.instant();
        DecisionView decision = decisions.find(id);
        List<ReversalReport> undone = decisions.reversals(id).stream()
                .filter(report -> report.merchantId() == null)
                .toList();
        List<String> next = listings.shops(decision, at, after, AT_ONCE);
        long written = 0;
        long corrected = 0;
        for (String shop : next) {
            DecisionView share = shops.of(decision, shop);
            if (rows.original(id, shop).isEmpty()) {
                statements.write(share, at);
                written++;
            }
            corrected += correct(share, shop, undone, at);
        }
        return new Chunk(
                next.size(),
                written,
                corrected,
                next.size() < AT_ONCE ? Optional.empty() : Optional.of(next.get(next.size() - 1)));
    }

    private long correct(DecisionView share, String shop, List<ReversalReport> undone, Instant at) {
        List<UUID> told = rows.reversalsTold(share.id(), shop);
        long corrected = 0;
        for (ReversalReport report : undone) {
            if (!told.contains(report.id()) && parts.correction(share, report, at)) {
                letters.tell(share, share.state() == DecisionState.REVERSED ? "reversed" : "varied");
                corrected++;
            }
        }
        return corrected;
    }

    /** One at a time for a decision, so that two that overlap do not tell a shop twice. */
    private void alone(UUID decision) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", KIND + decision)
                .query((row, i) -> 0)
                .list();
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        T found = transactions.execute(status -> work.get());
        if (found == null) {
            throw new NotFound("decision", KIND);
        }
        return found;
    }
}
