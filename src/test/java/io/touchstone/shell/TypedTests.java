package io.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTests {

    private static final Currency YUAN = Currency.getInstance("CNY");

    @Test
    void leavesBlanksAroundATextAndWhatNoTableTakes() {
        assertThat(Typed.text(" a\0b\r\nc　")).isEqualTo("ab\nc");
        assertThat(Typed.text(null)).isEmpty();
        assertThat(Typed.orNull(" \t")).isNull();
        assertThat(Typed.isBlank("\0")).isTrue();
    }

    @Test
    void countsALineEndOnceWhenItSaysWhatIsTooLong() {
        assertThat(Typed.words("a\r\nb", 3)).contains("a\nb");
        assertThat(Typed.words("abcd", 3)).isEmpty();
        assertThat(Typed.words(" ", 3)).isEmpty();
        assertThat(Typed.isTooLong("abcd ", 4)).isFalse();
        assertThat(Typed.isTooLong("abcde", 4)).isTrue();
    }

    @Test
    void readsNumbersOfPlainDigitsOnly() {
        assertThat(Typed.whole(" 42 ")).contains(42);
        assertThat(Typed.whole("٤٢")).isEmpty();
        assertThat(Typed.whole("+4")).isEmpty();
        assertThat(Typed.whole("1234567890")).isEmpty();
        assertThat(Typed.whole("7", 1, 6)).isEmpty();
        assertThat(Typed.number("123456789012345678")).contains(123456789012345678L);
        assertThat(Typed.version("x")).isNegative();
        assertThat(Typed.version(null)).isNegative();
    }

    @Test
    void readsDecimalsExactlyOrNotAtAll() {
        assertThat(Typed.decimal("12.50", 2, 2))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("12.5"));
        assertThat(Typed.decimal("123", 2, 2)).isEmpty();
        assertThat(Typed.decimal("1.234", 2, 2)).isEmpty();
        assertThat(Typed.decimal("-1", 2, 2)).isEmpty();
        assertThat(Typed.decimal("1e3", 9, 2)).isEmpty();
        assertThat(Typed.signed("-0.5", 2, 2)).isPresent();
    }

    @Test
    void roundsNoAmount() {
        assertThat(Typed.money("860.10", YUAN)).contains(new Money(86_010, YUAN));
        assertThat(Typed.money("860.100", YUAN)).contains(new Money(86_010, YUAN));
        assertThat(Typed.money("860.101", YUAN)).isEmpty();
        assertThat(Typed.money("860.5", Currency.getInstance("JPY"))).isEmpty();
        assertThat(Typed.money("9999999999999", YUAN)).isEmpty();
    }

    @Test
    void readsDaysAndTimesThatAre() {
        assertThat(Typed.day("2026-02-28")).contains(LocalDate.of(2026, 2, 28));
        assertThat(Typed.day("2026-02-30")).isEmpty();
        assertThat(Typed.month("2026-13")).isEmpty();
        assertThat(Typed.time("2026-03-01T17:00", ZoneId.of("Asia/Shanghai")))
                .contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(Typed.time("yesterday")).isEmpty();
    }

    @Test
    void takesOnlyWordsThatPagesOffer() {
        assertThat(Typed.word(Role.values(), "officer")).contains(Role.OFFICER);
        assertThat(Typed.word(Role.values(), "OFFICER")).isEmpty();
        assertThat(Typed.ticked(Role.values(), List.of("OFFICER", "KING"))).containsExactly(Role.OFFICER);
        assertThat(Typed.id("not-an-id")).isEmpty();
        assertThat(Typed.list("a，b a\nc;")).containsExactly("a", "b", "c");
    }
}
