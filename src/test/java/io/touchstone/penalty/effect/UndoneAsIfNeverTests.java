package io.touchstone.penalty.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.penalty.effect.EffectHistories.Act;
import io.touchstone.penalty.effect.EffectHistories.History;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Ruling E6 by random histories: decisions of overlapping kinds about several shops are applied and undone in any order, wholly or partly;
 * in the end each shop stands as its twin does, which only ever saw what was not undone.
 */
@TouchstoneTest
class UndoneAsIfNeverTests {

    private static final int SHOPS = 3;
    private static final int DECISIONS = 14;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leavesEveryShopAsItsTwinThatNeverSawWhatWasUndone(long seed) {
        EffectFixture fixture = new EffectFixture(application);
        TwinShops twins = new TwinShops(application, fixture);
        Random random = new Random(seed);
        List<TwinShops.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            pairs.add(twins.make(EffectHistories.Purse.values()[i]));
        }
        History history = EffectHistories.of(random, pairs, DECISIONS);
        Map<Integer, Effects.Cause> causes = new HashMap<>();
        Map<Integer, List<EffectView>> applied = new HashMap<>();
        List<EffectView> undone = new ArrayList<>();

        for (Act act : history.acts()) {
            clock.advance(Duration.ofMinutes(10));
            if (act instanceof EffectHistories.Decide decide) {
                Effects.Cause cause = fixture.decision(decide.pair().real());
                causes.put(decide.index(), cause);
                applied.put(
                        decide.index(),
                        fixture.apply(
                                cause, clock.instant(), decide.specs(false).toArray(EffectSpec[]::new)));
                List<EffectSpec> surviving = decide.specs(true);
                if (!surviving.isEmpty()) {
                    fixture.apply(
                            fixture.decision(decide.pair().twin()),
                            clock.instant(),
                            surviving.toArray(EffectSpec[]::new));
                }
            } else if (act instanceof EffectHistories.Undo undo) {
                for (int seq : undo.seqs()) {
                    EffectView effect = applied.get(undo.index()).get(seq);
                    undone.add(fixture.revert(causes.get(undo.index()), effect, clock.instant()));
                }
            }
        }

        for (TwinShops.Pair pair : pairs) {
            assertThat(twins.standing(pair.real(), clock.instant()))
                    .as("seed %d, %s", seed, pair)
                    .isEqualTo(twins.standing(pair.twin(), clock.instant()));
        }
        assertThat(undone).isNotEmpty().allSatisfy(effect -> {
            assertThat(effect.state()).isEqualTo(EffectView.State.REVERTED);
            assertThat(effect.figures()).isNotEmpty();
        });
    }
}
