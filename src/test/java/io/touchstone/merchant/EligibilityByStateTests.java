package io.touchstone.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.restriction.Purpose;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix of the contract, written out. */
class EligibilityByStateTests {

    @Test
    void opensWhatTheContractSays() {
        assertThat(open(MerchantState.ACTIVE)).isEqualTo("search publish recruitment campaign finance");
        assertThat(open(MerchantState.TRIAL)).isEqualTo("search publish recruitment campaign");
        assertThat(open(MerchantState.APPLICANT)).isEqualTo("recruitment");
        assertThat(open(MerchantState.SUSPENDED)).isEmpty();
        assertThat(open(MerchantState.EXITED)).isEmpty();
        assertThat(open(MerchantState.BANNED)).isEmpty();
    }

    @Test
    void namesTheStateThatForbids() {
        assertThat(EligibilityByState.reasonAgainst(Purpose.FINANCE, MerchantState.TRIAL))
                .isEqualTo("state-trial");
        assertThat(EligibilityByState.reasonAgainst(Purpose.SEARCH, MerchantState.BANNED))
                .isEqualTo("state-banned");
    }

    private static String open(MerchantState state) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> EligibilityByState.reasonAgainst(purpose, state) == null)
                .map(Purpose::word)
                .collect(Collectors.joining(" "));
    }
}
