package io.touchstone.deposit.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.deposit.ledger.Authority;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundSettingsTests {

    private static final long TOO_MUCH = 1_000_000_000_001L;

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 1, 0, 0",
        "0, -1, 0, 1, 0, 0",
        "0, 0, -1, 1, 0, 0",
        "0, 0, 0, 0, 0, 0",
        "0, 0, 0, 367, 0, 0",
        "0, 0, 0, 1, -1, 0",
        "0, 0, 0, 1, 0, -1",
        "1000000000001, 0, 0, 1, 0, 0"
    })
    void refuseValuesThatMakeNoSense(long payment, long order, long consumer, int days, long day, long low) {
        assertThatThrownBy(() -> new FundTerms(payment, order, consumer, days, day, low))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepTheAuthorityWithinReason() {
        assertThat(Authority.KEY.first()).isEqualTo(new Authority(100_000, 7));
        assertThatThrownBy(() -> new Authority(-1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Authority(TOO_MUCH, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Authority(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Authority(0, 367)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addUpWhatAMonthPaid() {
        FundMonth month = FundMonth.empty(YearMonth.of(2026, 3))
                .with("advance", 5)
                .with("retention", 7)
                .with("recovered", 3)
                .with("filled", 100);

        assertThat(month.of(FundPurpose.ADVANCE)).isEqualTo(5);
        assertThat(month.of(FundPurpose.PROMISE)).isZero();
        assertThat(month.paid()).isEqualTo(12);
        assertThat(month.recovered()).isEqualTo(3);
        assertThat(month.filled()).isEqualTo(100);
    }

    @Test
    void readFiltersAndForgetWhatIsNoWordOfOurs() {
        assertThat(FundFilter.of("advance", " m ", "o").words())
                .isEqualTo(Map.of("purpose", "advance", "merchant", "m", "order", "o"));
        assertThat(FundFilter.of("x", " ", null).words()).isEmpty();
        assertThat(DebtFilter.of("settled", "fine", "m").words())
                .isEqualTo(Map.of("state", "settled", "kind", "fine", "merchant", "m"));
        assertThat(DebtFilter.of("x", "x", " ").words()).isEmpty();
    }
}
