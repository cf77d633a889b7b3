package io.touchstone.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.restriction.Eligibility.Bar;
import io.touchstone.restriction.Eligibility.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in a merchant's way. */
class EligibilityTests {

    @Test
    void isFullWithoutReasons() {
        assertThat(Eligibility.decide(Purpose.SEARCH, null, List.of()))
                .isEqualTo(new Eligibility(true, new BigDecimal("1.0"), List.of()));
    }

    @Test
    void takesTheLowestOfSeveralDemotions() {
        Eligibility answer = Eligibility.decide(
                Purpose.SEARCH,
                null,
                List.of(bar(RestrictionKind.SEARCH, "0.50"), bar(RestrictionKind.SEARCH, "0.30")));

        assertThat(answer.eligible()).isTrue();
        assertThat(answer.weight()).isEqualByComparingTo("0.3");
        assertThat(answer.reasons()).hasSize(2);
    }

    @Test
    void isNoneWhenForbiddenAndNamesTheCase() {
        Eligibility answer = Eligibility.decide(Purpose.CAMPAIGN, null, List.of(bar(RestrictionKind.CAMPAIGN, "0")));

        assertThat(answer)
                .isEqualTo(new Eligibility(
                        false, new BigDecimal("0.0"), List.of(new Reason("restricted-campaign", "P-1"))));
    }

    @Test
    void looksOnlyAtRestrictionsThatBearOnThePurpose() {
        List<Bar> bars = List.of(bar(RestrictionKind.FINANCE, "0"), bar(RestrictionKind.SETTLEMENT_TERM, "0"));

        assertThat(Eligibility.decide(Purpose.SEARCH, null, bars).eligible()).isTrue();
        assertThat(Eligibility.decide(Purpose.FINANCE, null, bars).eligible()).isFalse();
    }

    @Test
    void hidesAShieldedShopFromSearchAndCampaigns() {
        List<Bar> bars = List.of(bar(RestrictionKind.SHIELDING, "0"));

        assertThat(Eligibility.decide(Purpose.SEARCH, null, bars).eligible()).isFalse();
        assertThat(Eligibility.decide(Purpose.CAMPAIGN, null, bars).eligible()).isFalse();
        assertThat(Eligibility.decide(Purpose.PUBLISH, null, bars).eligible()).isTrue();
    }

    @Test
    void saysTheStateFirst() {
        Eligibility answer =
                Eligibility.decide(Purpose.SEARCH, "state-banned", List.of(bar(RestrictionKind.SEARCH, "0.30")));

        assertThat(answer.eligible()).isFalse();
        assertThat(answer.reasons()).extracting(Reason::code).containsExactly("state-banned", "restricted-search");
    }

    private static Bar bar(RestrictionKind kind, String weight) {
        return new Bar(kind, new BigDecimal(weight), "P-1");
    }
}
