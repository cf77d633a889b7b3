package io.touchstone.standing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.merchant.MerchantState;
import io.touchstone.rulebook.LadderTerms;
import io.touchstone.rulebook.LadderTerms.Step;
import io.touchstone.rulebook.Measure;
import io.touchstone.rulebook.MeasureKind;
import io.touchstone.rulebook.ViolationClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One word for a shop, and how far the next node of the ladder is. */
class HealthWordTests {

    @Test
    void saysTheWorstThatIsTrue() {
        assertThat(HealthWord.of(MerchantState.ACTIVE, false, false, false)).isEqualTo(HealthWord.GOOD);
        assertThat(HealthWord.of(MerchantState.TRIAL, false, false, true)).isEqualTo(HealthWord.WATCH);
        assertThat(HealthWord.of(MerchantState.ACTIVE, false, true, true)).isEqualTo(HealthWord.AT_RISK);
        assertThat(HealthWord.of(MerchantState.ACTIVE, true, true, true)).isEqualTo(HealthWord.RESTRICTED);
        for (MerchantState state : List.of(MerchantState.SUSPENDED, MerchantState.EXITED, MerchantState.BANNED)) {
            assertThat(HealthWord.of(state, false, false, false)).isEqualTo(HealthWord.CLOSED);
        }
    }

    @Test
    void findsTheNextNodeOfAClassAlsoWhereItRepeats() {
        assertThat(health(ViolationClass.A, 0).node()).isEqualTo(12);
        assertThat(health(ViolationClass.A, 12).node()).isEqualTo(24);
        assertThat(health(ViolationClass.A, 23).missing()).isEqualTo(1);
        assertThat(health(ViolationClass.B, 13).node()).isEqualTo(24);
        assertThat(health(ViolationClass.B, 24).node()).isNull();
        assertThat(health(ViolationClass.C, 5).node()).isNull();
        assertThat(ClassHealth.of(ViolationClass.A, 3, 0, null).node()).isNull();
    }

    @Test
    void callsANodeNearWithinFourPointsOfIt() {
        assertThat(health(ViolationClass.A, 7).isNear()).isFalse();
        assertThat(health(ViolationClass.A, 8).isNear()).isTrue();
        assertThat(health(ViolationClass.A, 0).isNear()).isFalse();
    }

    private static ClassHealth health(ViolationClass violationClass, int points) {
        List<Measure> measures = List.of(Measure.of(MeasureKind.PUBLISHING_BAN, 7));
        LadderTerms ladder = new LadderTerms(
                List.of(
                        new Step(ViolationClass.A, 12, true, measures),
                        new Step(ViolationClass.B, 12, false, measures),
                        new Step(ViolationClass.B, 24, false, measures)),
                48,
                24,
                24,
                3,
                3,
                2);
        return ClassHealth.of(violationClass, points, 0, ladder);
    }
}
