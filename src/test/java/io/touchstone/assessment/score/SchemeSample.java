package io.touchstone.assessment.score;

import io.touchstone.assessment.scheme.Band;
import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.Scale;
import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.assessment.scheme.SchemeState;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small schemes for tests of scores, in code and without a database. */
public final class SchemeSample {

    private final SchemeRef ref;
    private final List<Scale> scales = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    private SchemeSample(SchemeRef ref) {
        this.ref = ref;
    }

    public static SchemeSample scheme(String version) {
        return new SchemeSample(new SchemeRef("sample", version));
    }

    public SchemeSample scale(String code, int... points) {
        scales.add(new Scale(
                code,
                Arrays.stream(points)
                        .mapToObj(one -> new Scale.Step(one, words("step " + one)))
                        .toList()));
        return this;
    }

    public SchemeSample first(String code) {
        indicators.add(new Indicator(code, null, words(code), BigDecimal.ZERO, "own"));
        return this;
    }

    public SchemeSample second(String code, String parent, String weight) {
        indicators.add(new Indicator(code, parent, words(code), new BigDecimal(weight), "own"));
        return this;
    }

    public SchemeSample item(String code, String indicator, String scale, String weight) {
        items.add(
                new Item(code, indicator, words(code), null, "own", scale, new BigDecimal(weight), true, false, null));
        return this;
    }

    /** With the bands of ruling Q1. */
    public SchemeVersion build() {
        return new SchemeVersion(
                ref,
                SchemeState.PUBLISHED,
                words("sample"),
                words("own"),
                "own",
                scales,
                List.of(band(0, 0), band(70, 2), band(80, 3), band(90, 4), band(95, 5)),
                indicators,
                items,
                "0".repeat(64));
    }

    private static Band band(int from, int stars) {
        return new Band(BigDecimal.valueOf(from), stars, words(stars + " stars"));
    }

    private static Wording words(String text) {
        return new Wording(text, text);
    }
}
