package io.touchstone.inspection.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.inspection.acceptance.Switching.JudgedLot;
import io.touchstone.inspection.acceptance.Switching.Move;
import io.touchstone.kernel.Conflict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The switching rules of ISO 2859-1, 9.3 and 9.4, row by row. */
class SwitchingTests {

    private static final SwitchingTerms TERMS = SwitchingTerms.KEY.first();

    /** A accepted and would be one step tighter, a accepted but would not, R not accepted. */
    @ParameterizedTest
    @CsvSource({
        // Normal to tightened: 2 of 5 or fewer consecutive lots not accepted.
        "normal, RR, tightened",
        "normal, RAAAR, tightened",
        "normal, RAAAAR, normal",
        "normal, RAAAARAAAR, tightened",
        // Tightened to normal: 5 consecutive lots accepted.
        "tightened, AAAAA, normal",
        "tightened, AAAARAAAA, tightened",
        "tightened, AAAARAAAAA, normal",
        // Tightened to suspended: 5 lots not accepted, cumulative in one run.
        "tightened, RAAAARAARARAAR, suspended",
        "tightened, RARARAR, tightened",
        // Reduced to normal: one lot not accepted.
        "reduced, AAAAAAAAAAAA, reduced",
        "reduced, AR, normal",
        // Nothing leaves suspension by itself.
        "suspended, AAAAAAAAAA, suspended",
    })
    void lotsMoveTheSeverity(String from, String lots, String to) {
        Switching so = Switching.begin(Severity.of(from));
        for (char lot : lots.toCharArray()) {
            so = next(so, lot, 2).after();
        }

        assertThat(so.severity()).isEqualTo(Severity.of(to));
    }

    @ParameterizedTest
    @CsvSource({
        // Acceptance number 2 and more: 3 points when accepted one step tighter too, else back to 0.
        "2, AAA, 9",
        "2, AAa, 0",
        "2, AAaA, 3",
        "5, AAR, 0",
        // Acceptance number 0 or 1: 2 points when accepted, else back to 0.
        "0, AAA, 6",
        "1, aaa, 6",
        "1, AAR, 0",
        "0, AARA, 2",
    })
    void theScoreOfNormalInspectionIsThatOfSingleSampling(int accept, String lots, int score) {
        Switching so = Switching.START;
        for (char lot : lots.toCharArray()) {
            so = next(so, lot, accept).after();
        }

        assertThat(so.score()).isEqualTo(score);
    }

    @Test
    void reducedInspectionNeedsTheScoreAndPeople() {
        Switching so = Switching.START;
        for (int i = 0; i < 9; i++) {
            so = next(so, 'A', 2).after();
        }
        Switching almost = so;
        Switching there = next(so, 'A', 2).after();

        assertThatThrownBy(() -> almost.reduce(TERMS)).isInstanceOf(Conflict.class);
        assertThat(there.severity()).isEqualTo(Severity.NORMAL);
        assertThat(there.mayBeReduced(TERMS)).isTrue();
        assertThat(there.reduce(TERMS).after()).isEqualTo(Switching.begin(Severity.REDUCED));
    }

    @Test
    void aSuspendedMerchantResumesAsTightened() {
        Move move = Switching.begin(Severity.SUSPENDED).resume();

        assertThat(move.after().severity()).isEqualTo(Severity.TIGHTENED);
        assertThat(move.reason()).isEqualTo(SwitchReason.CORRECTED);
        assertThatThrownBy(Switching.START::resume).isInstanceOf(Conflict.class);
    }

    @Test
    void irregularProductionEndsReducedInspectionOnly() {
        assertThat(Switching.begin(Severity.REDUCED).endReduced().after()).isEqualTo(Switching.START);
        assertThatThrownBy(Switching.START::endReduced).isInstanceOf(Conflict.class);
    }

    @Test
    void lotsPresentedAgainAndThoseOfAnotherSeverityDoNotCount() {
        Switching so = next(Switching.START, 'R', 2).after();
        Move again = so.judge(new JudgedLot(Severity.NORMAL, false, false, false, 2), TERMS);
        Move other = so.judge(new JudgedLot(Severity.REDUCED, true, false, false, 2), TERMS);

        assertThat(again).isEqualTo(new Move(so, SwitchReason.RESUBMITTED));
        assertThat(other).isEqualTo(new Move(so, SwitchReason.OTHER_SEVERITY));
    }

    @Test
    void anyHistoryAgreesWithAPlainReadingOfTheRules() {
        Random random = new Random(2859);
        for (int run = 0; run < 200; run++) {
            PlainReading plain = new PlainReading();
            Switching so = Switching.START;
            double quality = random.nextDouble();
            for (int i = 0; i < 100; i++) {
                boolean accepted = random.nextDouble() < quality;
                so = next(so, accepted ? 'A' : 'R', 2).after();
                plain.lot(accepted);
                assertThat(so.severity()).as("run %d lot %d", run, i).isEqualTo(plain.severity);
            }
        }
    }

    /** The table of the standard once more, by remembering whole runs. */
    private static final class PlainReading {
        private Severity severity = Severity.NORMAL;
        private final Deque<Boolean> lots = new ArrayDeque<>();

        void lot(boolean accepted) {
            lots.addLast(accepted);
            if (severity == Severity.NORMAL && last(5).filter(one -> !one).count() >= 2) {
                become(Severity.TIGHTENED);
            } else if (severity == Severity.TIGHTENED
                    && lots.stream().filter(one -> !one).count() == 5) {
                become(Severity.SUSPENDED);
            } else if (severity == Severity.TIGHTENED && lots.size() >= 5 && last(5).allMatch(one -> one)) {
                become(Severity.NORMAL);
            }
        }

        private java.util.stream.Stream<Boolean> last(int count) {
            return lots.stream().skip(Math.max(0, lots.size() - count));
        }

        private void become(Severity next) {
            severity = next;
            lots.clear();
        }
    }

    private static Move next(Switching so, char lot, int accept) {
        return so.judge(new JudgedLot(so.severity(), true, lot != 'R', lot == 'A', accept), TERMS);
    }
}
