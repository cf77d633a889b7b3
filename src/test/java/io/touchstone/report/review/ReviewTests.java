package io.touchstone.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Rule;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.kpi.KpiPeriod;
import io.touchstone.report.review.Review.Head;
import io.touchstone.report.review.Review.Signature;
import io.touchstone.report.review.ReviewAction.Line;
import io.touchstone.report.review.ReviewAction.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reviews and actions by their own rules. */
class ReviewTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID MAKER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);
    private static final LocalDate DUE = LocalDate.parse("2026-05-31");

    @Test
    void isSignedByAnotherPersonThanMadeIt() {
        Review review = review();

        assertThatThrownBy(() -> review().sign(by(MAKER), "00"))
                .satisfies(broken -> assertThat(rule(broken)).isEqualTo(ReviewRule.REVIEW_SAME_PERSON));
        review.sign(by(OTHER), "00");

        assertThat(review.stored().state()).isEqualTo(ReviewState.SIGNED);
        assertThat(review.stored().sha256()).isEqualTo("00");
    }

    @Test
    void isNotSignedByWhoTookItsFigures() {
        Review review = review();
        review.countAgain(by(OTHER));

        assertThat(review.stored().generation()).isEqualTo(2);
        assertThatThrownBy(() -> review.sign(by(OTHER), "00")).isInstanceOf(RuleViolation.class);
        Review again = review();
        again.countAgain(by(OTHER));
        again.sign(by(THIRD), "00");
        assertThat(again.stored().state()).isEqualTo(ReviewState.SIGNED);
    }

    @Test
    void movesOnlyForward() {
        Review review = review();
        assertThatThrownBy(() -> review.publish(by(OTHER))).isInstanceOf(Conflict.class);
        review.sign(by(OTHER), "00");
        assertThatThrownBy(() -> review.countAgain(by(OTHER))).isInstanceOf(Conflict.class);
        assertThatThrownBy(review::discard).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> review.sign(by(THIRD), "00")).isInstanceOf(Conflict.class);
        review.publish(by(MAKER));
        assertThatThrownBy(() -> review.publish(by(MAKER))).isInstanceOf(Conflict.class);
        assertThat(review.stored().state().successors()).isEmpty();

        Review draft = review();
        draft.discard();
        assertThatThrownBy(() -> draft.sign(by(OTHER), "00")).isInstanceOf(Conflict.class);
    }

    @Test
    void anActionIsDoneWithAFileThatShowsIt() {
        ReviewAction action = action();

        assertThatThrownBy(() -> action.done(new UUID(9, 9), "done", null, by(OTHER)))
                .satisfies(broken -> assertThat(rule(broken)).isEqualTo(ReviewRule.REVIEW_ACTION_WITHOUT_FILE));
        action.done(new UUID(9, 9), "done", new Paper(new UUID(8, 8), "proof.pdf"), by(OTHER));

        assertThat(action.stored().state()).isEqualTo(ReviewActionState.DONE);
        assertThat(action.lines()).extracting(Line::kind).containsExactly("opened", "done");
        assertThatThrownBy(() -> action.progress(new UUID(9, 8), "more", null, by(OTHER)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> action.drop("no", by(OTHER))).isInstanceOf(Conflict.class);
    }

    @Test
    void anActionIsMovedHandedOverDroppedAndOpenedAgainWithALineEach() {
        ReviewAction action = action();
        action.move(DUE, "same day", by(MAKER));
        action.handOver(OTHER, by(MAKER));
        action.move(DUE.plusDays(30), "supplier is late", by(MAKER));
        action.handOver(THIRD, by(MAKER));
        action.drop("covered by another one", by(MAKER));
        assertThatThrownBy(() -> action.move(DUE, "back", by(MAKER))).isInstanceOf(Conflict.class);
        action.reopen("not covered after all", by(MAKER));
        assertThatThrownBy(() -> action.reopen("again", by(MAKER))).isInstanceOf(Conflict.class);
        action.carry("RV-2026-000002", by(MAKER));

        assertThat(action.lines())
                .extracting(Line::kind)
                .containsExactly("opened", "moved", "handed_over", "dropped", "reopened", "carried");
        assertThat(action.stored().dueOn()).isEqualTo(DUE.plusDays(30));
        assertThat(action.isOf(THIRD)).isTrue();
        assertThat(action.stored().closed()).isNull();
    }

    @Test
    void aSealChangesWithEveryWordAndFigureAndNotWithTheOrderOfActions() {
        Head head = review().head();
        ReviewFigure figure = ReviewFigure.nothing("pass-rate", null);
        ReviewComment comment = new ReviewComment(new UUID(7, 7), null, "words", AT, MAKER.toString());
        ReviewAction.Stored one = action().stored();
        ReviewAction.Stored two = action("RA-2026-000002").stored();
        String seal = ReviewSeal.of(head, List.of(figure), List.of(comment), List.of(one, two));

        assertThat(ReviewSeal.of(head, List.of(figure), List.of(comment), List.of(two, one)))
                .isEqualTo(seal);
        assertThat(ReviewSeal.of(head, List.of(), List.of(comment), List.of(one, two)))
                .isNotEqualTo(seal);
        assertThat(ReviewSeal.of(
                        head,
                        List.of(figure),
                        List.of(new ReviewComment(comment.id(), null, "other words", AT, MAKER.toString())),
                        List.of(one, two)))
                .isNotEqualTo(seal);
        assertThat(ReviewSeal.of(head, List.of(figure), List.of(comment), List.of(one)))
                .isNotEqualTo(seal);
    }

    private static Review review() {
        return Review.make(new Head(
                new UUID(2, 2), "RV-2026-000001", KpiPeriod.parse("2025-H2").orElseThrow(), by(MAKER)));
    }

    private static ReviewAction action() {
        return action("RA-2026-000001");
    }

    private static ReviewAction action(String number) {
        return ReviewAction.open(
                new ReviewAction.Head(
                        new UUID(3, 3), number, new UUID(2, 2), "pass-rate", null, null, "train", by(MAKER)),
                OTHER,
                DUE);
    }

    private static Signature by(UUID person) {
        return new Signature(person, AT);
    }

    private static Rule rule(Throwable broken) {
        return ((RuleViolation) broken).rule();
    }
}
