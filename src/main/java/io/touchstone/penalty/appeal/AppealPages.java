package io.touchstone.penalty.appeal;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.appeal.AppealView.Line;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.appeal.StoredAppeal.Plan;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.Decisions;
import io.touchstone.penalty.decision.ReversalReport;
import io.touchstone.penalty.statement.ShopDecisions;
import io.touchstone.penalty.violation.Cases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the pages of appeals together. */
@Component
class AppealPages {

    private final AppealRows rows;
    private final AppealPapers papers;
    private final Decisions decisions;
    private final ShopDecisions shops;
    private final Cases cases;
    private final Filings filings;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    AppealPages(
            AppealRows rows,
            AppealPapers papers,
            Decisions decisions,
            ShopDecisions shops,
            Cases cases,
            Filings filings,
            Accounts accounts,
            JdbcClient jdbc) {
        this.rows = rows;
        this.papers = papers;
        this.decisions = decisions;
        this.shops = shops;
        this.cases = cases;
        this.filings = filings;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** @param reader who did what is shown to staff only */
    AppealView view(AppealRow row, Actor reader, Instant now) {
        StoredAppeal stored = rows.find(row.id())
                .orElseThrow(() -> new NotFound("appeal", row.number()))
                .stored();
        Head head = stored.head();
        Plan plan = head.plan();
        DecisionView decision = decision(head);
        return new AppealView(
                row,
                head.grounds(),
                plan == null ? null : plan.cause(),
                plan == null ? null : plan.fix(),
                plan == null ? null : plan.prevention(),
                stored.reply(),
                previous(head.previousId()),
                decision,
                cases.find(head.caseId()).facts(),
                lines(row.id(), reader.kind() == Actor.Kind.STAFF),
                papers.of(row.id()),
                report(head),
                head.barred().contains(reader.toString()),
                reader.toString().equals(stored.reviewer()),
                next(row, decision, now),
                stored.version());
    }

    /** Of a decision about a brand the share of the shop that appeals. */
    private @Nullable DecisionView decision(Head head) {
        UUID id = head.decisionId();
        if (id == null) {
            return null;
        }
        DecisionView decision = decisions.find(id);
        String merchant = head.merchantId();
        return merchant == null || head.side() != AppealSide.MERCHANT ? decision : shops.of(decision, merchant);
    }

    private @Nullable String previous(@Nullable UUID id) {
        return id == null
                ? null
                : rows.find(id).map(found -> found.head().number()).orElse(null);
    }

    private @Nullable ReversalReport report(Head head) {
        return head.decisionId() == null
                ? null
                : decisions.reversals(head.decisionId()).stream()
                        .filter(one -> one.reference().equals(head.number()))
                        .findFirst()
                        .orElse(null);
    }

    private AppealView.@Nullable Next next(AppealRow row, @Nullable DecisionView decision, Instant now) {
        if (decision == null || !row.state().isAnswered() || row.side() != AppealSide.MERCHANT) {
            return null;
        }
        Filings.Opening opening = filings.opening(decision, now);
        return opening.isOpen() && opening.level() == row.level() + 1
                ? new AppealView.Next(decision.number(), opening.until())
                : null;
    }

    private List<Line> lines(UUID appeal, boolean staff) {
        List<Line> found = jdbc.sql("select at, kind, voice, words, actor from penalty_appeal_entry where appeal_id = ?"
                        + " order by entry_id")
                .param(appeal)
                .query((row, i) -> new Line(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
        Map<String, String> names = staff
                ? accounts.displayNames(found.stream()
                        .map(line -> AppealList.id(String.valueOf(line.by())))
                        .distinct()
                        .toList())
                : Map.of();
        return found.stream()
                .map(line -> new Line(
                        line.at(),
                        line.kind(),
                        line.voice(),
                        line.words(),
                        names.get(AppealList.id(String.valueOf(line.by())))))
                .toList();
    }
}
