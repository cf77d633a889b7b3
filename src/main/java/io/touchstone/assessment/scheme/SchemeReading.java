package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.LiveRule.Bound;
import io.touchstone.assessment.scheme.Scale.Step;
import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.Tree.Keyed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scheme (feature L1) and names every fault by its place, all at once. The file is YAML in UTF-8:
 *
 * <pre>{@code
 * scheme: "touchstone-sqe"           # small letters, digits, hyphens
 * version: "1"                       # letters, digits, dots, hyphens
 * follows: "0"                       # optional: the version that "from" of the items speaks of
 * outline: true                      # optional: only headings are known; no items, scales, bands or weights are needed
 * title: {zh: "…", en: "…"}          # every text is in both languages, also in block style
 * notice: {zh: "…", en: "…"}         # what it is and what it is not
 * source: "…"
 * scales:                            # points rise from 0; the last is full marks
 *   - code: "extent"
 *     steps: [{points: 0, meaning: {zh: "…", en: "…"}}, {points: 1, meaning: {…}}]
 * bands:                             # bounds rise from 0, stars from 0 to at most 5
 *   - {from: 0, stars: 0, name: {zh: "…", en: "…"}}
 * indicators:                        # two levels
 *   - {code: "S01", name: {…}, basis: "…"}                        # first level: no weight, or exactly the sum below it
 *   - {code: "S01.1", parent: "S01", name: {…}, weight: 3, basis: "…"}
 * items:
 *   - code: "S01.1.01"
 *     indicator: "S01.1"             # of the second level
 *     from: "S01.1.09"               # optional: the code whose answer it takes over
 *     text: {zh: "…", en: "…"}
 *     guidance: {zh: "…", en: "…"}   # optional
 *     basis: "…"
 *     scale: "extent"
 *     weight: 1                      # optional, 1 when absent
 *     may_not_apply: true            # optional, false when absent
 *     evidence: true                 # optional, false when absent
 *     live:                          # optional
 *       figure: "trade.refund_hours"
 *       days: 90
 *       at_most: {1: 72, 2: 24}      # or at_least: bounds by points of the scale
 * }</pre>
 */
final class SchemeReading {

    static final int CHARACTERS_MAX = 600_000;
    static final int TEXT_MAX = 200;

    private static final int LONG_MAX = 2000;
    private static final int SCALES_MAX = 50;
    private static final int STEPS_MAX = 21;
    private static final int POINTS_MAX = 1000;
    private static final int INDICATORS_MAX = 500;
    private static final int ITEMS_MAX = 2000;
    private static final int DAYS_MAX = 3660;
    private static final int STARS_MAX = 5;
    private static final int WEIGHT_DECIMALS = 4;
    private static final BigDecimal WEIGHT_MAX = BigDecimal.valueOf(10_000);
    private static final BigDecimal WEIGHTS_MAX = WEIGHT_MAX.multiply(BigDecimal.valueOf(INDICATORS_MAX));
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final List<SchemeFault> faults;
    private final Map<String, String> from = new HashMap<>();

    private SchemeReading(List<SchemeFault> faults) {
        this.faults = faults;
    }

    /** @return the document, or every fault there is */
    static Read yaml(String text) {
        List<SchemeFault> faults = new ArrayList<>();
        return YamlTree.read(text, faults)
                .map(tree -> of(tree, faults))
                .orElseGet(() -> new Read(Optional.empty(), faults));
    }

    /** @param faults found before, when the tree was made */
    static Read of(Tree tree, List<SchemeFault> faults) {
        SchemeDocument document = new SchemeReading(faults).document(tree);
        if (faults.isEmpty()) {
            return new Read(Optional.of(document), List.of());
        }
        faults.sort(Comparator.comparingInt(SchemeFault::line));
        return new Read(Optional.empty(), faults);
    }

    /**
     * What became of a file.
     *
     * @param document there only when there are no faults
     */
    record Read(Optional<SchemeDocument> document, List<SchemeFault> faults) {

        Read {
            faults = List.copyOf(faults);
        }
    }

    private SchemeDocument document(Tree tree) {
        Fields top = Fields.of(
                tree,
                faults,
                "scheme",
                "version",
                "follows",
                "outline",
                "title",
                "notice",
                "source",
                "scales",
                "bands",
                "indicators",
                "items");
        boolean outline = top.flag("outline");
        List<Scale> scales = top.list("scales", !outline, SCALES_MAX).stream()
                .map(this::scale)
                .toList();
        List<Band> bands =
                top.list("bands", !outline, SCALES_MAX).stream().map(this::band).toList();
        List<Tree> indicatorTrees = top.list("indicators", true, INDICATORS_MAX);
        List<Indicator> indicators =
                indicatorTrees.stream().map(one -> indicator(one, outline)).toList();
        List<Tree> itemTrees = top.list("items", !outline, ITEMS_MAX);
        List<Item> items = itemTrees.stream().map(this::item).toList();
        @Nullable String follows = top.has("follows") ? top.code("follows", VERSION) : null;
        SchemeVersion version = new SchemeVersion(
                new SchemeRef(top.code("scheme", SCHEME), top.code("version", VERSION)),
                outline ? SchemeState.OUTLINE : SchemeState.DRAFT,
                top.wording("title", TEXT_MAX),
                top.wording("notice", LONG_MAX),
                top.text("source", LONG_MAX),
                scales,
                bands,
                FirstLevelWeights.filled(indicators),
                items,
                "");
        SchemeDocument read = new SchemeDocument(version, follows, from);
        new SchemeChecks(faults, top, indicatorTrees, itemTrees).check(read, indicators);
        return SchemeDocument.of(version, follows, from);
    }

    private Scale scale(Tree tree) {
        Fields fields = Fields.of(tree, faults, "code", "steps");
        String code = fields.code("code", CODE);
        List<Step> steps = new ArrayList<>();
        for (Tree one : fields.list("steps", true, STEPS_MAX)) {
            Fields step = Fields.of(one, faults, "points", "meaning");
            steps.add(new Step(step.whole("points", POINTS_MAX), step.wording("meaning", TEXT_MAX)));
        }
        boolean rising = steps.size() > 1 && steps.get(0).points() == 0;
        for (int i = 1; i < steps.size(); i++) {
            rising &= steps.get(i).points() > steps.get(i - 1).points();
        }
        if (rising) {
            return new Scale(code, steps);
        }
        fields.fault("steps", Kind.SCALE_STEPS, code);
        return new Scale(code, HARMLESS_STEPS);
    }

    private static final List<Step> HARMLESS_STEPS = List.of(
            new Step(0, new io.touchstone.rulebook.Wording(Fields.HARMLESS, Fields.HARMLESS)),
            new Step(1, new io.touchstone.rulebook.Wording(Fields.HARMLESS, Fields.HARMLESS)));

    private Band band(Tree tree) {
        Fields fields = Fields.of(tree, faults, "from", "stars", "name");
        return new Band(fields.number("from"), fields.whole("stars", STARS_MAX), fields.wording("name", TEXT_MAX));
    }

    private Indicator indicator(Tree tree, boolean outline) {
        Fields fields = Fields.of(tree, faults, "code", "parent", "name", "weight", "basis");
        String code = fields.code("code", CODE);
        @Nullable String parent = fields.has("parent") ? fields.code("parent", CODE) : null;
        boolean needed = parent != null && !outline;
        BigDecimal most = parent == null ? WEIGHTS_MAX : WEIGHT_MAX;
        BigDecimal weight = needed || fields.has("weight") ? weight(fields, most) : BigDecimal.ZERO;
        return new Indicator(code, parent, fields.wording("name", TEXT_MAX), weight, fields.text("basis", LONG_MAX));
    }

    private static BigDecimal weight(Fields fields, BigDecimal most) {
        BigDecimal weight = fields.number("weight");
        if (weight.signum() <= 0 || weight.scale() > WEIGHT_DECIMALS || weight.compareTo(most) > 0) {
            fields.fault("weight", Kind.WEIGHT, weight.toPlainString());
            return BigDecimal.ONE;
        }
        return weight;
    }

    private Item item(Tree tree) {
        Fields fields = Fields.of(
                tree,
                faults,
                "code",
                "indicator",
                "from",
                "text",
                "guidance",
                "basis",
                "scale",
                "weight",
                "may_not_apply",
                "evidence",
                "live");
        String code = fields.code("code", CODE);
        if (fields.has("from")) {
            from.put(code, fields.code("from", CODE));
        }
        return new Item(
                code,
                fields.text("indicator", TEXT_MAX),
                fields.wording("text", LONG_MAX),
                fields.optionalWording("guidance", LONG_MAX),
                fields.text("basis", LONG_MAX),
                fields.text("scale", TEXT_MAX),
                fields.has("weight") ? weight(fields, WEIGHT_MAX) : BigDecimal.ONE,
                fields.flag("may_not_apply"),
                fields.flag("evidence"),
                fields.part("live").map(this::live).orElse(null));
    }

    private LiveRule live(Tree tree) {
        Fields fields = Fields.of(tree, faults, "figure", "days", "at_least", "at_most");
        if (fields.has("at_least") == fields.has("at_most")) {
            fields.fault("at_least", Kind.LIVE_WAY);
        }
        boolean atLeast = fields.has("at_least");
        int days = fields.whole("days", DAYS_MAX);
        if (days == 0 && fields.has("days")) {
            fields.fault("days", Kind.NUMBER, 0);
        }
        List<Bound> bounds =
                fields.part(atLeast ? "at_least" : "at_most").map(this::bounds).orElse(List.of());
        return new LiveRule(fields.code("figure", CODE), days, atLeast, bounds);
    }

    private List<Bound> bounds(Tree tree) {
        if (!(tree instanceof Keyed keyed) || keyed.parts().isEmpty()) {
            faults.add(new SchemeFault(tree.where(), Kind.NOT_KEYS));
            return List.of();
        }
        Fields fields = Fields.of(tree, faults, keyed.parts().keySet().toArray(String[]::new));
        List<Bound> bounds = new ArrayList<>();
        keyed.parts().forEach((points, bound) -> {
            int worth = Fields.number(points, bound.where(), faults).intValue();
            bounds.add(new Bound(worth, fields.number(points)));
        });
        bounds.sort(Comparator.comparingInt(Bound::points));
        return bounds;
    }
}
