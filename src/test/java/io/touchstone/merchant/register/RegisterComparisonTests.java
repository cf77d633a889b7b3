package io.touchstone.merchant.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.merchant.register.RegisterComparison.Field;
import io.touchstone.merchant.register.RegisterComparison.Gap;
import io.touchstone.merchant.register.RegisterComparison.Read;
import io.touchstone.merchant.register.RegistryAnswer.Found;
import io.touchstone.merchant.register.RegistryAnswer.NotFound;
import io.touchstone.merchant.register.RegistryAnswer.Unavailable;
import io.touchstone.merchant.register.RegistryRecord.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterComparisonTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 1);

    @Test
    void findsNothingWhereBothSayTheSame() {
        assertThat(of("Harbour Tea (Xiamen) Ltd", LATER, "HARBOUR TEA(XIAMEN)LTD", Status.VALID, LATER))
                .isEmpty();
    }

    @Test
    void readsFullWidthBracketsLikeNarrowOnes() {
        assertThat(of("厦门(海港)茶业", null, "厦门\uff08海港\uff09茶业", Status.VALID, null))
                .isEmpty();
    }

    @Test
    void holdsForEveryStateButValid() {
        for (Status status : Status.values()) {
            List<Gap> gaps = of("A", LATER, "A", status, LATER);
            assertThat(gaps).hasSize(status == Status.VALID ? 0 : 1);
            assertThat(gaps).allMatch(gap -> gap.field() == Field.STATUS && gap.holds());
        }
    }

    @Test
    void holdsForAnotherHolder() {
        assertThat(of("A", null, "B", Status.VALID, null)).containsExactly(new Gap(Field.NAME, "A", "B", true));
    }

    @Test
    void holdsForADayThatHasPassedAndAsksAboutAnother() {
        LocalDate past = TODAY.minusDays(1);
        assertThat(of("A", LATER, "A", Status.VALID, past))
                .containsExactly(new Gap(Field.VALID_UNTIL, "2027-03-01", "2026-02-28", true));
        assertThat(of("A", LATER, "A", Status.VALID, TODAY))
                .containsExactly(new Gap(Field.VALID_UNTIL, "2027-03-01", "2026-03-01", false));
        assertThat(of("A", null, "A", Status.VALID, null)).isEmpty();
    }

    @Test
    void saysNothingForARegisterThatIsAway() {
        assertThat(RegisterComparison.of(read("A", null, null), new Unavailable("down"), TODAY))
                .isEmpty();
    }

    @Test
    void holdsForANumberThatIsNotThere() {
        assertThat(RegisterComparison.of(read("A", null, null), new NotFound(), TODAY))
                .containsExactly(new Gap(Field.NUMBER, "1", "", true));
    }

    @Test
    void asksAboutAScopeThatChanged() {
        var entry = new RegistryRecord("1", null, Status.VALID, null, "tea");
        assertThat(RegisterComparison.of(read(null, null, "tea and coffee"), new Found(entry), TODAY))
                .containsExactly(new Gap(Field.SCOPE, "tea and coffee", "tea", false));
        assertThat(RegisterComparison.of(read(null, null, null), new Found(entry), TODAY))
                .isEmpty();
    }

    private static List<Gap> of(
            String holder, @Nullable LocalDate until, String name, Status status, @Nullable LocalDate registered) {
        var entry = new RegistryRecord("1", name, status, registered, null);
        return RegisterComparison.of(read(holder, until, null), new Found(entry), TODAY);
    }

    private static Read read(@Nullable String holder, @Nullable LocalDate until, @Nullable String scope) {
        return new Read("1", holder, until, scope);
    }
}
