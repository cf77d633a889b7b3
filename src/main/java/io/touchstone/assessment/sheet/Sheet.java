package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Fraction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One assessment: opened, then frozen with what it came to, or given up; after that it never changes (feature L3). */
final class Sheet {

    private final Head head;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private SheetState state;
    private @Nullable Outcome outcome;
    private @Nullable End end;

    Sheet(Head head, SheetState state, long version) {
        this.head = head;
        this.state = state;
        this.version = version;
    }

    /** Which assessment it is. */
    record Head(
            AssessmentId id,
            String number,
            String subject,
            SchemeRef scheme,
            LocalDate from,
            LocalDate to,
            @Nullable UUID carriedFrom,
            Instant openedAt) {}

    /**
     * What it came to.
     *
     * @param total of a hundred, exact
     * @param sha256 of all answers in the canonical order
     */
    record Outcome(Fraction total, int stars, String sha256, Instant at, UUID by) {}

    /** Why it was given up. */
    record End(String reason, Instant at) {}

    /** One line of its timeline; the message key is {@code sheet.line.<key>}. */
    record Line(@Nullable String item, String key, @Nullable String words, Instant at, Actor actor) {}

    static Sheet open(Head head, Actor actor) {
        Sheet opened = new Sheet(head, SheetState.OPEN, 0);
        opened.lines.add(new Line(null, "opened", null, head.openedAt(), actor));
        return opened;
    }

    Head head() {
        return head;
    }

    SheetState state() {
        return state;
    }

    long version() {
        return version;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    End end() {
        return end;
    }

    /** The lines since it was read. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    void requireOpen() {
        if (state != SheetState.OPEN) {
            throw new Conflict(SheetRule.SHEET_CLOSED, head.number());
        }
    }

    void freeze(Outcome reached, Actor actor) {
        become(SheetState.FROZEN);
        outcome = reached;
        lines.add(new Line(null, "frozen", null, reached.at(), actor));
    }

    void abandon(String reason, Instant at, Actor actor) {
        become(SheetState.ABANDONED);
        end = new End(reason, at);
        lines.add(new Line(null, "abandoned", reason, at, actor));
    }

    private void become(SheetState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(SheetRule.SHEET_CLOSED, head.number());
        }
        state = next;
    }
}
