package io.touchstone.penalty.points;

import static io.touchstone.penalty.points.PointsFixture.NOW;
import static io.touchstone.penalty.points.PointsFixture.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.penalty.points.ImpactView.Group;
import io.touchstone.penalty.points.ImpactView.Move;
import io.touchstone.penalty.points.ImpactView.Step;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@TouchstoneTest
@WithMockUser(authorities = "penalty:read")
class LadderImpactTests {

    private static final LadderTerms STRICTER = new LadderTerms(
            List.of(Ladders.step(ViolationClass.A, 6, true, 7, MeasureKind.CAMPAIGN_BAN)), 48, 24, 24, 3, 3, 2);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ImpactReckoning reckoning;

    @Autowired
    private LadderBook ladders;

    @Autowired
    private ImpactBook book;

    @Autowired
    private ImpactDesk desk;

    @Autowired
    private LadderImpact impact;

    @Autowired
    private Rules rules;

    @Autowired
    private JdbcTemplate db;

    private String moves = "";
    private RuleVersion draft = Ladders.draft(STRICTER);

    /** The database is this class's own, so what other tests left is counted in. */
    @BeforeEach
    void twoShopsOfWhichOneWouldMove() {
        draft = Ladders.draft(STRICTER);
        if (db.queryForObject("select count(*) from penalty_point_event", Long.class) == 0L) {
            PointsFixture fixture = new PointsFixture(application);
            moves = fixture.shop();
            fixture.decide(moves, NOW.minus(Duration.ofDays(40)), points(ViolationClass.A, 6));
            fixture.decide(fixture.shop(), NOW.minus(Duration.ofDays(40)), points(ViolationClass.A, 5));
            String old = fixture.shop();
            fixture.decide(old, NOW.minus(Duration.ofDays(400)), points(ViolationClass.A, 6));
            fixture.reverse(
                    fixture.decide(fixture.shop(), NOW.minus(Duration.ofDays(9)), points(ViolationClass.A, 6)), NOW);
        }
        moves = db.queryForObject(
                "select merchant_id from penalty_point_event where points = 6 order by seq limit 1", String.class);
    }

    @Test
    void countsWhoWouldReachAnotherNodeByCategoryAndSize() {
        reckoning.compare(asked(), laddered(), done -> {});

        ImpactView view = desk.view(draft.id(), Locale.ENGLISH).orElseThrow();
        assertThat(view.merchants()).isEqualTo(2);
        assertThat(view.events()).isEqualTo(2);
        assertThat(view.moved()).isOne();
        assertThat(view.steps()).containsExactly(new Step(ViolationClass.A, 0, 6, 1));
        assertThat(view.categories()).containsExactly(new Group("points-toys", "Toys", 1, 0, 0));
        assertThat(view.sizes()).containsExactly(new Group("0", "", 1, 0, 0));
        assertThat(desk.moves(draft.id(), null, 10).items())
                .containsExactly(new Move(moves, "Shop " + moves, ViolationClass.A, 0, 6));
    }

    @Test
    void replaysAViolationWithOtherPoints() {
        RuleVersion held = rules.at("B-01", NOW).orElseThrow();
        ViolationTerms now = (ViolationTerms) held.terms();
        ViolationTerms stricter = new ViolationTerms(
                ViolationClass.B,
                48,
                false,
                now.measures(),
                now.hearing(),
                now.graceDays(),
                now.planDemanded(),
                now.zeroTolerance(),
                now.basis(),
                now.dsaCategory(),
                now.illegal(),
                now.law());

        reckoning.compare(
                asked(),
                Replayed.violation(ladders.dated(), "B-01", stricter, NOW.minus(Duration.ofDays(90))),
                done -> {});

        assertThat(desk.view(draft.id(), Locale.ENGLISH).orElseThrow().steps())
                .containsExactly(new Step(ViolationClass.B, 0, 48, 2));
    }

    @Test
    void writesNothingDownForADraftThatWasChangedMeanwhile() {
        ImpactReckoning.Asked before = asked();
        book.ask(Ladders.draft(Ladders.shipped()), NOW);

        reckoning.compare(before, laddered(), done -> {});

        assertThat(desk.view(draft.id(), Locale.ENGLISH)).isEmpty();
        assertThat(book.isDone(draft)).isFalse();
    }

    @Test
    void runsAsAJobForTheTermsOfADraft() {
        RuleVersion shipped = rules.at(Rules.LADDER, NOW).orElseThrow();
        assertThat(impact.covers(shipped)).isTrue();
        assertThat(impact.isDone(shipped.id())).isFalse();

        impact.run(new Told(Map.of("draft", shipped.id().toString())));

        assertThat(impact.isDone(shipped.id())).isTrue();
        assertThat(desk.view(shipped.id(), Locale.ENGLISH).orElseThrow().moved())
                .isZero();
    }

    private ImpactReckoning.Asked asked() {
        return new ImpactReckoning.Asked(draft.id(), book.ask(draft, NOW), NOW);
    }

    private Replayed laddered() {
        return Replayed.ladder(ladders.dated(), LadderBook.ladder(draft), Rules.LADDER, NOW.minus(Duration.ofDays(90)));
    }

    /** A job that nobody watches. */
    private record Told(Map<String, String> parameters) implements JobContext {

        @Override
        public JobId id() {
            return new JobId(new UUID(0, 1));
        }

        @Override
        public Actor actor() {
            return PointsFixture.SOMEBODY;
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }
}
