package io.touchstone.merchant.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTests {

    @Test
    void takesOffWhatChanceBrings() {
        var agreement = new Agreement();
        agreement.add("approved", "approved", 20);
        agreement.add("approved", "rejected", 5);
        agreement.add("rejected", "approved", 10);
        agreement.add("rejected", "rejected", 15);

        // Cohen's textbook case: 35 of 50 agree, chance gives one half, so kappa is 0.4.
        assertThat(agreement.observed()).hasValue(0.7);
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void isOneWhenAllAgreeAndBelowZeroWhenNobodyDoes() {
        var same = new Agreement();
        same.add("approved", "approved", 3);
        same.add("rejected", "rejected", 3);
        var apart = new Agreement();
        apart.add("approved", "rejected", 3);
        apart.add("rejected", "approved", 3);

        assertThat(same.kappa()).hasValue(1.0);
        assertThat(apart.kappa()).hasValue(-1.0);
    }

    @Test
    void isNotDefinedWithoutCasesOrWithoutVariety() {
        var always = new Agreement();
        always.add("approved", "approved", 9);

        assertThat(new Agreement().kappa()).isEmpty();
        assertThat(new Agreement().observed()).isEmpty();
        assertThat(always.kappa()).isEmpty();
        assertThat(always.observed()).hasValue(1.0);
    }

    @Test
    void drawsEvenlyAndAlwaysTheSame() {
        UUID application = new UUID(1, 2);
        int drawn = 0;
        for (int round = 1; round <= 20_000; round++) {
            int value = DrawValue.of("seed", application, round);
            assertThat(value).isBetween(0, DrawValue.RANGE - 1).isEqualTo(DrawValue.of("seed", application, round));
            drawn += value < 500 ? 1 : 0;
        }

        // 5 % of 20,000 is 1,000; four standard deviations are 123.
        assertThat(drawn).isBetween(877, 1_123);
    }
}
