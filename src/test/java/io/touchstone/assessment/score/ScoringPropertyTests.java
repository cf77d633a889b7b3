package io.touchstone.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.Scoring.Part;
import io.touchstone.kernel.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Scores of random schemes against a second, plain reading of ruling Q1 in whole numbers. */
class ScoringPropertyTests {

    private static final long SEED = Long.getLong("touchstone.seed", new Random().nextLong());
    private static final int ROUNDS = 300;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final RandomGenerator random = new Random(SEED);

    @Test
    void agreesWithThePlainReading() {
        for (int round = 0; round < ROUNDS; round++) {
            SchemeVersion scheme = scheme();
            Map<String, Integer> points = points(scheme);

            Scoring.Result result = new Scoring(scheme).score(points);

            BigInteger[] plain = plain(scheme, points);
            if (points.isEmpty()) {
                assertThat(result.total()).isEmpty();
                continue;
            }
            Fraction total = result.total().orElseThrow();
            assertThat(total.numerator().multiply(plain[1]))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(plain[0].multiply(HUNDRED).multiply(total.denominator()));
            assertThat(new Scoring(scheme).band(total).stars()).isEqualTo(stars(plain));
        }
    }

    @Test
    void partsSumUpAtEveryLevel() {
        for (int round = 0; round < ROUNDS; round++) {
            SchemeVersion scheme = scheme();

            Scoring.Result result = new Scoring(scheme).score(points(scheme));

            assertThat(gained(result.firstLevel()))
                    .as("seed %d round %d", SEED, round)
                    .isEqualByComparingTo(gained(result.items()))
                    .isEqualByComparingTo(gained(result.secondLevel()));
            Fraction weights = Fraction.sum(scheme.indicators().stream()
                    .filter(one -> !one.isFirstLevel())
                    .map(one -> Fraction.of(one.weight()))
                    .toList());
            assertThat(Fraction.sum(result.items().stream().map(Part::weight).toList()))
                    .isEqualByComparingTo(weights);
        }
    }

    @Test
    void moreTimesTheSameWeightsChangeNothingAndMorePointsNeverCost() {
        for (int round = 0; round < ROUNDS; round++) {
            SchemeVersion scheme = scheme();
            Map<String, Integer> points = points(scheme);
            if (points.isEmpty()) {
                continue;
            }
            Fraction total = new Scoring(scheme).score(points).total().orElseThrow();

            assertThat(new Scoring(heavier(scheme)).score(points).total().orElseThrow())
                    .as("seed %d round %d", SEED, round)
                    .isEqualByComparingTo(total);
            points.replaceAll((item, one) -> full(scheme, item));
            assertThat(new Scoring(scheme).score(points).total().orElseThrow())
                    .isEqualByComparingTo(Fraction.of(100, 1))
                    .isGreaterThanOrEqualTo(total);
        }
    }

    /** Above and below the line, over the product of all that is divided by, never shortened. */
    private static BigInteger[] plain(SchemeVersion scheme, Map<String, Integer> points) {
        BigInteger gained = BigInteger.ZERO;
        BigInteger applied = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Indicator indicator : scheme.indicators()) {
            List<Item> items = scheme.items().stream()
                    .filter(item -> item.indicator().equals(indicator.code()))
                    .toList();
            BigInteger all =
                    items.stream().map(item -> thousandths(item.weight())).reduce(BigInteger.ZERO, BigInteger::add);
            for (Item item : items) {
                Integer given = points.get(item.code());
                if (given == null) {
                    continue;
                }
                BigInteger full = BigInteger.valueOf(full(scheme, item.code()));
                BigInteger weight = thousandths(indicator.weight()).multiply(thousandths(item.weight()));
                BigInteger under = all.multiply(full);
                gained = gained.multiply(under)
                        .add(weight.multiply(BigInteger.valueOf(given)).multiply(below));
                applied = applied.multiply(under).add(weight.multiply(full).multiply(below));
                below = below.multiply(under);
            }
        }
        return new BigInteger[] {gained, applied};
    }

    private static int stars(BigInteger[] plain) {
        BigInteger percent = plain[0].multiply(HUNDRED).divide(plain[1]);
        int whole = percent.intValueExact();
        if (whole >= 95) {
            return 5;
        } else if (whole >= 90) {
            return 4;
        } else if (whole >= 80) {
            return 3;
        }
        return whole >= 70 ? 2 : 0;
    }

    private static BigInteger thousandths(BigDecimal weight) {
        return weight.movePointRight(3).toBigIntegerExact();
    }

    private static Fraction gained(List<Part> parts) {
        return Fraction.sum(parts.stream().map(Part::gained).toList());
    }

    private static int full(SchemeVersion scheme, String code) {
        String scale = scheme.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow()
                .scale();
        return scheme.scales().stream()
                .filter(one -> one.code().equals(scale))
                .mapToInt(Scale::max)
                .sum();
    }

    private SchemeVersion scheme() {
        SchemeSample sample = SchemeSample.scheme("1")
                .scale("s1", 0, 1)
                .scale("s4", 0, 1, 2, 3, 4)
                .scale("s7", 0, 2, 7);
        for (int first = 1; first <= random.nextInt(1, 5); first++) {
            sample.first("I" + first);
            for (int second = 1; second <= random.nextInt(1, 4); second++) {
                String code = "I" + first + "." + second;
                sample.second(code, "I" + first, weight());
                for (int item = 1; item <= random.nextInt(1, 7); item++) {
                    sample.item(
                            code + "." + item, code, List.of("s1", "s4", "s7").get(random.nextInt(3)), weight());
                }
            }
        }
        return sample.build();
    }

    private String weight() {
        return BigDecimal.valueOf(random.nextInt(1, 9_999), random.nextInt(0, 4))
                .toPlainString();
    }

    private Map<String, Integer> points(SchemeVersion scheme) {
        Map<String, Integer> points = new HashMap<>();
        double applicable = random.nextDouble();
        for (Item item : scheme.items()) {
            if (random.nextDouble() <= applicable) {
                Scale scale = scheme.scales().stream()
                        .filter(one -> one.code().equals(item.scale()))
                        .findFirst()
                        .orElseThrow();
                points.put(
                        item.code(),
                        scale.steps().get(random.nextInt(scale.steps().size())).points());
            }
        }
        return points;
    }

    private static SchemeVersion heavier(SchemeVersion scheme) {
        List<Indicator> indicators = scheme.indicators().stream()
                .map(one -> new Indicator(
                        one.code(),
                        one.parent(),
                        one.name(),
                        one.weight().multiply(BigDecimal.valueOf(3)),
                        one.basis()))
                .toList();
        return new SchemeVersion(
                scheme.ref(),
                scheme.state(),
                scheme.title(),
                scheme.notice(),
                scheme.source(),
                scheme.scales(),
                scheme.bands(),
                indicators,
                scheme.items(),
                scheme.sha256());
    }
}
