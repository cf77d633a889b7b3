package io.touchstone.standing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeOfScoreTests {

    private static final int SHOPS = 4_000;
    private static final int MARKS = 40;

    /** Reckoned elsewhere: five marks of five lie between 3.26 and 5, as 5 of 5 lie between 0.5655 and 1. */
    @ParameterizedTest
    @CsvSource({
        "5.00000, 5, 3.26, 5.00",
        "1.00000, 5, 1.00, 2.74",
        "3.00000, 10, 1.94, 4.06",
        "4.80000, 100, 4.55, 4.92",
        "4.80000, 1000000, 4.79, 4.81"
    })
    void isWilsonsOnTheWayFromOneToFive(String score, long count, String low, String high) {
        assertThat(CreditSheet.Range.of(new BigDecimal(score), count)).isEqualTo(new CreditSheet.Range(low, high));
    }

    /** Marks of every spread: in 95 of 100 shops or more the range holds the mean that they were drawn from. */
    @Test
    void holdsTheTrueMeanAsOftenAsItSays() {
        Random dice = new Random(20_261_123);
        int held = 0;
        for (int shop = 0; shop < SHOPS; shop++) {
            double[] upTo = {dice.nextDouble(), dice.nextDouble(), dice.nextDouble(), dice.nextDouble()};
            Arrays.sort(upTo);
            double mean = 5 - (upTo[0] + upTo[1] + upTo[2] + upTo[3]);
            long sum = 0;
            for (int i = 0; i < MARKS; i++) {
                double at = dice.nextDouble();
                int mark = 1;
                while (mark <= 4 && at > upTo[mark - 1]) {
                    mark++;
                }
                sum += mark;
            }
            BigDecimal score = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(MARKS), 5, RoundingMode.HALF_UP);
            CreditSheet.Range range = CreditSheet.Range.of(score, MARKS);
            if (Double.parseDouble(range.low()) <= mean && mean <= Double.parseDouble(range.high())) {
                held++;
            }
        }
        assertThat(held).isGreaterThan(SHOPS * 95 / 100);
    }
}
