package io.touchstone.penalty.statement;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.WorkingDays;
import io.touchstone.penalty.PenaltyEvent;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.statement.ReasonsRows.Part;
import io.touchstone.rulebook.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes decisions public and takes them down again (ruling E5); every step is told to the audit trail. */
@Component
class Publications {

    private final PublicationRows rows;
    private final ReasonsRows statements;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;

    Publications(
            PublicationRows rows,
            ReasonsRows statements,
            Settings settings,
            WorkingDays workingDays,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.statements = statements;
        this.settings = settings;
        this.workingDays = workingDays;
        this.events = events;
    }

    /** A decision took effect: its clock begins. Told again it changes nothing. */
    void queue(DecisionView decision, Instant at, Actor actor) {
        List<Part> parts = statements.of(decision.id(), decision.merchantId());
        if (parts.isEmpty()) {
            throw new IllegalStateException("no statement: " + decision.number());
        }
        StatementContent content = parts.get(0).frozen().as(StatementContent.class);
        PublicationTerms terms = settings.at(PublicationTerms.KEY, at);
        PublicationRow row = new PublicationRow(
                decision.id(),
                decision.number(),
                decision.merchantId(),
                content.about().shopName(),
                decision.brand(),
                content.rule().code(),
                content.rule().title(),
                content.rule().violationClass(),
                Objects.requireNonNull(decision.decidedAt()),
                at,
                workingDays.after(at, terms.workingDays()),
                at.plus(Duration.ofHours(terms.clockHours())),
                PublicationState.DUE,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        if (rows.add(row)) {
            tell("publication_due", row, at, actor, Map.of("due_at", row.dueAt().toString()));
        }
    }

    void publish(PublicationRow row, Instant at, Actor actor) {
        keep(row, PublicationState.PUBLISHED, null, at, actor.toString(), null);
        tell("decision_published", row, at, actor, Map.of("due_at", row.dueAt().toString()));
    }

    /** Keeps one back; its clock goes on. */
    void hold(PublicationRow row, String because, Instant at, Actor actor) {
        keep(row, PublicationState.HELD, because, row.publishedAt(), row.publishedBy(), null);
        tell("publication_held", row, at, actor, Map.of());
    }

    void resume(PublicationRow row, Instant at, Actor actor) {
        keep(row, PublicationState.DUE, null, row.publishedAt(), row.publishedBy(), null);
        tell("publication_resumed", row, at, actor, Map.of());
    }

    /** @param ground {@code ended}, {@code reversed}, {@code withheld} or {@code corrected} */
    void takeDown(PublicationRow row, String ground, @Nullable String because, Instant at, Actor actor) {
        keep(
                row,
                PublicationState.TAKEN_DOWN,
                null,
                row.publishedAt(),
                row.publishedBy(),
                new Down(at, ground, because));
        tell("publication_taken_down", row, at, actor, Map.of("ground", ground));
    }

    /** Takes down what is or would become public of a decision. */
    void takeDown(UUID decision, String ground, Instant at, Actor actor) {
        rows.find(decision)
                .filter(row -> row.state() != PublicationState.TAKEN_DOWN)
                .ifPresent(row -> takeDown(row, ground, null, at, actor));
    }

    private record Down(Instant at, String ground, @Nullable String because) {}

    private void keep(
            PublicationRow row,
            PublicationState next,
            @Nullable String held,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable Down down) {
        if (!row.state().successors().contains(next)) {
            throw new Conflict(ReasonsRule.PUBLICATION_STEP_REFUSED);
        }
        rows.keep(new PublicationRow(
                row.decisionId(),
                row.number(),
                row.merchantId(),
                row.shopName(),
                row.brand(),
                row.ruleCode(),
                row.violation(),
                row.violationClass(),
                row.decidedAt(),
                row.queuedAt(),
                row.dueAt(),
                row.byClockAt(),
                next,
                held,
                publishedAt,
                publishedBy,
                down == null ? null : down.at(),
                down == null ? null : down.ground(),
                down == null ? null : down.because(),
                row.version()));
    }

    private void tell(String verb, PublicationRow row, Instant at, Actor actor, Map<String, ?> details) {
        events.publishEvent(new PenaltyEvent(verb, new Subject("decision", row.number()), actor, at, details));
    }
}
