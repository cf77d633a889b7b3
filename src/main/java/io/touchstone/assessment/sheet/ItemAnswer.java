package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to one item: given by whom its section is given to, looked at again by somebody else (feature L3). */
final class ItemAnswer {

    static final int WORDS_MAX = 2000;

    private final String item;
    private final String indicator;
    private final long version;
    private final List<Line> lines = new ArrayList<>();

    private Given given;
    private AnswerState state;
    private Marks marks;

    ItemAnswer(String item, String indicator, Given given, AnswerState state, Marks marks, long version) {
        this.item = item;
        this.indicator = indicator;
        this.given = given;
        this.state = state;
        this.marks = marks;
        this.version = version;
    }

    /**
     * What is said: points, or why the item does not apply, or nothing yet.
     *
     * @param note for whoever looks at it again
     */
    record Given(
            @Nullable Integer points,
            @Nullable String reason,
            @Nullable String note) {

        static final Given NOTHING = new Given(null, null, null);

        Given {
            if (points != null && reason != null) {
                throw new IllegalArgumentException("an item that does not apply has no points");
            }
        }

        boolean isEmpty() {
            return points == null && reason == null;
        }

        boolean saysTheSame(Given other) {
            return Objects.equals(points, other.points) && Objects.equals(reason, other.reason);
        }
    }

    /**
     * Who did what to it.
     *
     * @param words why it was sent back
     * @param carried whether it was taken over from an assessment before and nobody answered anew
     */
    record Marks(
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable UUID reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String words,
            boolean carried) {}

    String item() {
        return item;
    }

    String indicator() {
        return indicator;
    }

    Given given() {
        return given;
    }

    AnswerState state() {
        return state;
    }

    Marks marks() {
        return marks;
    }

    long version() {
        return version;
    }

    /** The lines since it was read; empty when only the note changed. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** @return whether anything is different now */
    boolean give(Item asked, Scale scale, Given said, Actor actor, Instant at) {
        if (said.equals(given)) {
            return false;
        }
        requireNotAccepted();
        requireFits(asked, scale, said);
        if (said.isEmpty()) {
            empty(said, actor, at);
            return true;
        }
        become(AnswerState.ANSWERED);
        boolean noteOnly = said.saysTheSame(given) && !marks.carried() && marks.reviewedBy() == null;
        given = said;
        marks = new Marks(person(actor), at, null, null, null, false);
        if (!noteOnly) {
            lines.add(new Line(item, "answered", null, at, actor));
        }
        return true;
    }

    /** Something was added to what it rests on: one that was sent back is looked at again. */
    void restOnMore(Actor actor, Instant at) {
        requireNotAccepted();
        if (state == AnswerState.SENT_BACK) {
            become(AnswerState.ANSWERED);
            marks = new Marks(person(actor), at, null, null, null, false);
            lines.add(new Line(item, "answered", null, at, actor));
        }
    }

    /** @param proven whether there is evidence where its points ask for some */
    void accept(boolean proven, Actor actor, Instant at) {
        requireReviewable(actor, state == AnswerState.ANSWERED);
        if (!proven) {
            throw new RuleViolation(SheetRule.SHEET_EVIDENCE_MISSING, item);
        }
        become(AnswerState.ACCEPTED);
        marks = new Marks(marks.answeredBy(), marks.answeredAt(), person(actor), at, null, marks.carried());
        lines.add(new Line(item, "accepted", null, at, actor));
    }

    /** Also one that was accepted, until the assessment is frozen. */
    void sendBack(String words, Actor actor, Instant at) {
        requireReviewable(actor, state == AnswerState.ANSWERED || state == AnswerState.ACCEPTED);
        become(AnswerState.SENT_BACK);
        marks = new Marks(marks.answeredBy(), marks.answeredAt(), person(actor), at, words, marks.carried());
        lines.add(new Line(item, "sent_back", words, at, actor));
    }

    void requireNotAccepted() {
        if (state == AnswerState.ACCEPTED) {
            throw new Conflict(SheetRule.SHEET_ANSWER_ACCEPTED, item);
        }
    }

    /** What stands against an answer, whoever gives it. */
    static Optional<SheetRule> objection(Item asked, Scale scale, Given said) {
        Integer points = said.points();
        if (points != null && !scale.has(points)) {
            return Optional.of(SheetRule.SHEET_OFF_SCALE);
        }
        String reason = said.reason();
        if (reason != null && !asked.mayNotApply()) {
            return Optional.of(SheetRule.SHEET_MUST_APPLY);
        }
        if (reason != null && reason.isBlank()) {
            return Optional.of(SheetRule.SHEET_REASON_MISSING);
        }
        return tooLong(reason) || tooLong(said.note()) ? Optional.of(SheetRule.SHEET_WORDS_TOO_LONG) : Optional.empty();
    }

    private static boolean tooLong(@Nullable String words) {
        return words != null && words.length() > WORDS_MAX;
    }

    private void empty(Given said, Actor actor, Instant at) {
        boolean was = !given.isEmpty();
        given = said;
        if (was) {
            become(AnswerState.OPEN);
            marks = new Marks(null, null, null, null, null, false);
            lines.add(new Line(item, "emptied", null, at, actor));
        }
    }

    private void requireReviewable(Actor actor, boolean reviewable) {
        if (!reviewable) {
            throw new Conflict(SheetRule.SHEET_ANSWER_NOT_GIVEN, item);
        }
        if (person(actor).equals(marks.answeredBy())) {
            throw new RuleViolation(SheetRule.SHEET_OWN_ANSWER, item);
        }
    }

    private static void requireFits(Item asked, Scale scale, Given said) {
        objection(asked, scale, said).ifPresent(rule -> {
            throw new RuleViolation(rule, asked.code(), Objects.requireNonNullElse(said.points(), 0));
        });
    }

    private void become(AnswerState next) {
        if (!state.successors().contains(next)) {
            throw new Conflict(SheetRule.SHEET_ANSWER_CHANGED, item);
        }
        state = next;
    }

    private static UUID person(Actor actor) {
        return UUID.fromString(actor.id());
    }
}
