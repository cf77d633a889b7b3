package io.touchstone.deposit.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that could never end, or end before they began, cannot be set. */
class RefundTermsTests {

    @ParameterizedTest
    @CsvSource({"-1,90,3", "3651,90,3", "15,-1,3", "15,3651,3", "15,90,-1", "15,90,121"})
    void staysWithinWhatADepositMayBeKeptFor(int protection, int complaint, int exit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RefundTerms(protection, complaint, exit, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"' ',5", "tea,-1", "tea,3651"})
    void namesACategoryAndItsDays(String code, int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RefundTerms.Longer(code, days));
    }

    @Test
    void takesTheEdges() {
        assertThat(new RefundTerms(0, 3650, 120, List.of(new RefundTerms.Longer("tea", 0))).categories())
                .hasSize(1);
    }
}
