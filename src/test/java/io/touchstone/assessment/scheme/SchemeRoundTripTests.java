package io.touchstone.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.LiveRule.Bound;
import io.touchstone.assessment.scheme.Scale.Step;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is exported can be taken in again and has the same hash; schemes come from a seeded generator. */
class SchemeRoundTripTests {

    private static final int SCHEMES = 60;
    private static final String[] WORDS = {
        "plain", "中文字", "“quoted”", "\"straight\"", "back\\slash", "comma, and; more", "=1+1", "'quoted", "''twice",
                "-dash", "@at",
        "# no comment", "colon: here", "{brace}", "[bracket]", "yes", "null", "1.0", "emoji 😀", "nbsp\u00A0end",
                "zero\u200Bwidth", "两\n行",
        "bidi \u202E", "line\u2028separator", "private \uE000", "tilde ~", "%percent", "`tick", "*star", "&and",
                "|pipe", ">more", "?ask"
    };

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void yamlComesBackWithTheSameHash() {
        for (int i = 0; i < SCHEMES; i++) {
            SchemeDocument made = document();
            SchemeReading.Read read = SchemeReading.yaml(SchemeText.write(made));

            assertThat(read.faults()).as("seed %d", seed).isEmpty();
            assertThat(read.document().orElseThrow()).as("seed %d", seed).isEqualTo(made);
        }
    }

    @Test
    void tablesComeBackWithTheSameHash() {
        for (int i = 0; i < SCHEMES; i++) {
            SchemeDocument made = document();
            List<SchemeFault> faults = new ArrayList<>();
            Tree.Keyed text =
                    (Tree.Keyed) YamlTree.read(SchemeText.write(made), faults).orElseThrow();
            Map<String, Tree> parts = new LinkedHashMap<>(text.parts());
            parts.put("indicators", SchemeTables.readIndicators(SchemeTables.indicators(made), faults));
            parts.put("items", SchemeTables.readItems(SchemeTables.items(made), faults));
            SchemeReading.Read read = SchemeReading.of(new Tree.Keyed(text.where(), parts), faults);

            assertThat(read.faults()).as("seed %d", seed).isEmpty();
            assertThat(read.document().orElseThrow().version().sha256())
                    .as("seed %d", seed)
                    .isEqualTo(made.version().sha256());
        }
    }

    @Test
    void noBytesOfAFileBreakTheReader() {
        String text = SchemeText.write(document());
        for (int i = 0; i < SCHEMES; i++) {
            StringBuilder broken = new StringBuilder(text);
            for (int cut = 0; cut < 5; cut++) {
                int at = random.nextInt(broken.length());
                broken.replace(
                        at,
                        Math.min(broken.length(), at + random.nextInt(8)),
                        "-{}[]:\"\n &*!".substring(random.nextInt(12)));
            }
            SchemeReading.Read read = SchemeReading.yaml(broken.toString());

            assertThat(read.document().isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(read.faults().isEmpty());
        }
    }

    private SchemeDocument document() {
        List<Scale> scales = List.of(
                new Scale("yes_no", List.of(new Step(0, wording()), new Step(1, wording()))),
                new Scale("extent", List.of(new Step(0, wording()), new Step(2, wording()), new Step(5, wording()))));
        List<Band> bands = List.of(
                new Band(BigDecimal.ZERO, 0, wording()),
                new Band(BigDecimal.valueOf(1 + random.nextInt(70)), 2, wording()),
                new Band(new BigDecimal("94.95"), 5, wording()));
        List<Indicator> indicators = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Map<String, String> from = new HashMap<>();
        for (int first = 0; first <= random.nextInt(4); first++) {
            String code = "S" + first;
            indicators.add(new Indicator(code, null, wording(), BigDecimal.ZERO, words()));
            for (int second = 0; second <= random.nextInt(3); second++) {
                String below = code + "." + second;
                indicators.add(new Indicator(below, code, wording(), weight(), words()));
                for (int item = 0; item <= random.nextInt(4); item++) {
                    items.add(item(below, item));
                    if (random.nextInt(5) == 0) {
                        from.put(below + "." + item, "OLD-" + items.size());
                    }
                }
            }
        }
        SchemeVersion version = new SchemeVersion(
                new SchemeRef("generated", Integer.toString(random.nextInt(1000))),
                SchemeState.DRAFT,
                wording(),
                wording(),
                words(),
                scales,
                bands,
                FirstLevelWeights.filled(indicators),
                items,
                "");
        return SchemeDocument.of(version, from.isEmpty() ? null : "0", from);
    }

    private Item item(String indicator, int number) {
        boolean extent = random.nextBoolean();
        return new Item(
                indicator + "." + number,
                indicator,
                wording(),
                random.nextBoolean() ? wording() : null,
                words(),
                extent ? "extent" : "yes_no",
                random.nextBoolean() ? BigDecimal.ONE : weight(),
                random.nextBoolean(),
                random.nextBoolean(),
                extent && random.nextBoolean() ? live() : null);
    }

    private @Nullable LiveRule live() {
        boolean atLeast = random.nextBoolean();
        return new LiveRule(
                "some.figure",
                1 + random.nextInt(365),
                atLeast,
                List.of(
                        new Bound(2, new BigDecimal(atLeast ? "-0.5" : "72")),
                        new Bound(5, new BigDecimal(atLeast ? "0.975" : "24"))));
    }

    private BigDecimal weight() {
        BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(5))
                .stripTrailingZeros();
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }

    private Wording wording() {
        return new Wording(words(), words());
    }

    private String words() {
        return WORDS[random.nextInt(WORDS.length)] + "x" + WORDS[random.nextInt(WORDS.length)];
    }
}
