package io.touchstone.deposit.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermRulesTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "INSUFFICIENT_DEPOSIT, 15",
        "RISK, 15",
        "LIGHT_RISK, 3",
        "PENALTY_2, 15",
        "PENALTY_24, 30",
        "PENALTY_48, 60"
    })
    void haveTheDaysOfTheRules(TermTrigger trigger, int days) {
        assertThat(TermDays.KEY.first().of(trigger)).isEqualTo(days);
    }

    @Test
    void haveNoDaysForAClaimThatIsOpen() {
        assertThat(TermDays.KEY.first().of(TermTrigger.OPEN_CLAIM)).isNull();
        assertThat(TermTrigger.OPEN_CLAIM.isOpenEnded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void refuseDaysThatMakeNoSense(int place) {
        for (int wrong : new int[] {0, 367}) {
            int[] days = {1, 1, 1, 1, 1, 1, 1};
            days[place] = wrong;
            assertThatThrownBy(() -> new TermDays(days[0], days[1], days[2], days[3], days[4], days[5], days[6]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nameWhatTheyCoverOrTheWholeShop() {
        assertThat(TermScope.merchant().id()).isEmpty();
        assertThatThrownBy(() -> new TermScope(TermScope.Kind.MERCHANT, "p"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermScope.product("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TermScope.order("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makeWholeWeeksOfAMonth() {
        TermCalendar calendar = TermCalendar.of(
                YearMonth.of(2026, 3),
                TODAY,
                List.of(
                        new SettlementDay(LocalDate.of(2026, 3, 31), false, 1, new Money(100, CNY)),
                        new SettlementDay(LocalDate.of(2026, 4, 1), false, 1, new Money(10, CNY)),
                        new SettlementDay(LocalDate.of(2026, 5, 1), false, 1, new Money(5, CNY)),
                        new SettlementDay(
                                LocalDate.of(2026, 5, 1), false, 1, new Money(7, Currency.getInstance("USD"))),
                        new SettlementDay(null, false, 2, new Money(20, CNY)),
                        new SettlementDay(null, true, 3, new Money(30, CNY))));

        assertThat(calendar.weeks()).hasSize(6).allMatch(week -> week.size() == 7);
        assertThat(calendar.weeks().get(0).get(5).day()).isNull();
        assertThat(calendar.weeks().get(0).get(6).day()).isEqualTo(TODAY);
        assertThat(calendar.weeks().get(5).get(1).settled()).hasSize(1);
        assertThat(calendar.later()).containsExactly(new Money(15, CNY), new Money(7, Currency.getInstance("USD")));
        assertThat(calendar.waiting()).extracting(SettlementDay::orders).containsExactly(2L);
        assertThat(calendar.claimed()).extracting(SettlementDay::orders).containsExactly(3L);
    }

    @Test
    void makeAMonthThatBeginsOnAMonday() {
        assertThat(TermCalendar.of(YearMonth.of(2027, 2), TODAY, List.of()).weeks())
                .hasSize(4);
    }

    @Test
    void goOnWhereAListOfOrdersStopped() {
        Instant until = Instant.parse("2026-03-07T08:00:00Z");

        assertThat(OrderPlace.of(Cursor.encode(List.of(until.toString(), "o")))).isEqualTo(new OrderPlace(until, "o"));
        assertThat(OrderPlace.of(null)).isNull();
        assertThat(OrderPlace.of("?")).isNull();
        assertThat(OrderPlace.of(Cursor.encode(List.of("never", "o")))).isNull();
    }

    @Test
    void readFiltersAndForgetWhatIsNoWordOfOurs() {
        assertThat(TermFilter.of("over", "risk", " m ").words())
                .isEqualTo(Map.of("state", "over", "trigger", "risk", "merchant", "m"));
        assertThat(TermFilter.of("x", "x", " ").words()).isEmpty();
        assertThat(TermFilter.of(null, null, null).where()).isEmpty();
        assertThat(TermFilter.of("lifted", null, null).where()).contains("lifted_at is not null");
        assertThat(TermFilter.of("over", null, null).where()).contains("over_at is not null");
    }
}
