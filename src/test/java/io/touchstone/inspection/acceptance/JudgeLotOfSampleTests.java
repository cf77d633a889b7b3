package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.inspection.outcome.SampleConcluded;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A lot follows what becomes of its samples. */
@TouchstoneTest
@Transactional
class JudgeLotOfSampleTests {

    private static final Actor SOMEBODY = Actor.system("judge-tests");

    @Autowired
    private Lots lots;

    @Autowired
    private Samples samples;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate db;

    @BeforeEach
    void aShop() {
        AcceptanceRows.merchant(db, "judged-shop");
    }

    @Test
    void isJudgedWithTheLastResultOfItsWholeSample() {
        UUID lot = lot();
        List<SampleView> drawn = draw(lot, 1, 5);

        drawn.subList(0, 4).forEach(sample -> conclude(sample, true));
        assertThat(lots.find(lot).orElseThrow().accepted()).isNull();
        conclude(drawn.get(4), false);

        assertThat(lots.find(lot).orElseThrow().accepted()).isFalse();
    }

    @Test
    void waitsForTheReplacementOfASampleThatWasNotInspected() {
        UUID lot = lot();
        List<SampleView> drawn = draw(lot, 1, 5);
        samples.cancel(drawn.get(0).id(), "sold out", clock.instant(), SOMEBODY);

        drawn.subList(1, 5).forEach(sample -> conclude(sample, true));
        assertThat(lots.find(lot).orElseThrow().accepted()).isNull();
        conclude(draw(lot, 6, 6).get(0), true);

        assertThat(lots.find(lot).orElseThrow().accepted()).isTrue();
    }

    private void conclude(SampleView sample, boolean passed) {
        db.update(
                "update inspection_sample set state = ?, ended_at = drawn_at, version = version + 1 where sample_id = ?",
                passed ? "passed" : "failed",
                sample.id().id());
        events.publishEvent(new SampleConcluded(sample, passed, null, false, false, clock.instant(), SOMEBODY));
    }

    private List<SampleView> draw(UUID lot, int from, int to) {
        return samples.add(
                IntStream.rangeClosed(from, to)
                        .mapToObj(rank -> new NewSample(
                                null,
                                lot,
                                Arm.LOT,
                                1,
                                rank,
                                "judged-" + rank,
                                "judged-shop",
                                "lot-toys",
                                null,
                                null,
                                null,
                                null,
                                clock.instant()))
                        .toList(),
                SOMEBODY);
    }

    /** Five of twenty, and none may fail. */
    private UUID lot() {
        LotView lot = lots.open(
                        List.of(new OpenLot(
                                "judged-shop",
                                "lot-toys",
                                Stage.ROUTINE,
                                null,
                                20,
                                "II",
                                new BigDecimal("2.5"),
                                clock.instant())),
                        SOMEBODY)
                .get(0);
        assertThat(lot.sampleSize()).isEqualTo(5);
        assertThat(lot.accept()).isZero();
        return lot.lotId();
    }
}
