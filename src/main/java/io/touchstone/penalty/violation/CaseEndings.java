package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends cases without a decision, and says which belong together; in the caller's transaction. */
@Component
class CaseEndings {

    private final CaseBook book;
    private final CaseClock clock;
    private final InstructionBook instructions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseEndings(
            CaseBook book,
            CaseClock clock,
            InstructionBook instructions,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.book = book;
        this.clock = clock;
        this.instructions = instructions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What was held on an authority's order alone is given back. */
    void dismiss(UUID caseId, Dismissal ground, String words, Instant at, Actor actor) {
        book.change(caseId, one -> {
            one.dismiss(ground, words, at, actor);
            if (instructions.release(caseId, words, at, actor)) {
                one.record(CaseLine.of("hold_lifted", "", at, actor));
            }
        });
        events.publishEvent(new CaseDismissed(book.find(caseId), ground, at, actor));
    }

    void reopen(UUID caseId, String words, Instant at, Actor actor) {
        book.change(caseId, one -> {
            if (one.progress().mergedInto() != null) {
                throw new Conflict(CaseRule.CASE_STEP_REFUSED);
            }
            one.reopen(clock.handleBy(at), words, at, actor);
        });
    }

    /** The product may be sold again though the case goes on. */
    void release(UUID caseId, String reason, Instant at, Actor actor) {
        book.change(caseId, one -> {
            if (!instructions.release(caseId, reason, at, actor)) {
                throw new Conflict(CaseRule.CASE_STEP_REFUSED);
            }
            one.record(CaseLine.of("hold_lifted", "", at, actor).saying(reason));
        });
    }

    /** Told again it is linked once. */
    void link(CaseView one, CaseView other, Instant at, Actor actor) {
        if (one.id().equals(other.id())) {
            throw new RuleViolation(CaseRule.CASE_NOT_ANOTHER);
        }
        int linked = jdbc.sql("insert into penalty_case_link (case_id, other_id, linked_at, linked_by)"
                        + " values (least(:a, :b), greatest(:a, :b), :at, :by) on conflict do nothing")
                .param("a", one.id())
                .param("b", other.id())
                .param("at", Timestamp.from(at))
                .param("by", actor.toString())
                .update();
        if (linked == 1) {
            book.change(one.id(), it -> it.record(line(other, at, actor)));
            book.change(other.id(), it -> it.record(line(one, at, actor)));
        }
    }

    /** The first ends and goes on in the other, which stays as it is. */
    void merge(UUID caseId, CaseView into, String words, Instant at, Actor actor) {
        CaseView from = book.find(caseId);
        if (caseId.equals(into.id())) {
            throw new RuleViolation(CaseRule.CASE_NOT_ANOTHER);
        }
        if (!Objects.equals(from.merchantId(), into.merchantId()) || !Objects.equals(from.brand(), into.brand())) {
            throw new RuleViolation(CaseRule.CASE_OF_OTHERS);
        }
        book.change(into.id(), one -> {
            if (one.progress().endedAt() != null) {
                throw new Conflict(CaseRule.CASE_STEP_REFUSED);
            }
            one.record(new CaseLine(
                    "merged_here", from.number(), "/admin/violations/" + from.number(), null, false, at, actor));
        });
        book.change(caseId, one -> one.mergeInto(into, words, at, actor));
    }

    private static CaseLine line(CaseView other, Instant at, Actor actor) {
        return new CaseLine("linked", other.number(), "/admin/violations/" + other.number(), null, false, at, actor);
    }
}
