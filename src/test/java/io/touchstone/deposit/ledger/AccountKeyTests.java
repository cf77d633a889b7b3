package io.touchstone.deposit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account is a merchant's, a hold's or the platform's, and says so. */
class AccountKeyTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final UUID HOLD = new UUID(0, 1);

    @ParameterizedTest
    @EnumSource
    void hasAMerchantAndAHoldJustWhereItsPurposeAsksForThem(AccountPurpose purpose) {
        for (String merchant : new String[] {null, "m"}) {
            for (UUID hold : new UUID[] {null, HOLD}) {
                boolean fits = (merchant != null) == purpose.isMerchants()
                        && (hold != null) == (purpose == AccountPurpose.HOLD);
                if (fits) {
                    assertThat(new AccountKey(purpose, merchant, hold, CNY).purpose())
                            .isEqualTo(purpose);
                } else {
                    assertThatIllegalArgumentException().isThrownBy(() -> new AccountKey(purpose, merchant, hold, CNY));
                }
            }
        }
    }
}
