package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.Tree.Keyed;
import io.touchstone.assessment.scheme.Tree.Leaf;
import io.touchstone.assessment.scheme.Tree.Listing;
import io.touchstone.assessment.scheme.Tree.Place;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file by its keys. What is wrong is noted and something harmless given back, so that one reading finds every fault;
 * nothing is made of a file with faults.
 */
final class Fields {

    static final String HARMLESS = "?";

    private static final int NUMBER_MAX = 24;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Place where;
    private final Map<String, Tree> parts;
    private final List<SchemeFault> faults;

    private Fields(Place where, Map<String, Tree> parts, List<SchemeFault> faults) {
        this.where = where;
        this.parts = parts;
        this.faults = faults;
    }

    /** Something with keys, of which only the known ones may occur. */
    static Fields of(Tree tree, List<SchemeFault> faults, String... known) {
        if (!(tree instanceof Keyed keyed)) {
            faults.add(new SchemeFault(tree.where(), Kind.NOT_KEYS));
            return new Fields(tree.where(), Map.of(), faults);
        }
        keyed.parts().forEach((key, part) -> {
            if (!List.of(known).contains(key)) {
                faults.add(new SchemeFault(part.where(), Kind.KEY_UNKNOWN, key));
            }
        });
        return new Fields(tree.where(), keyed.parts(), faults);
    }

    Place where() {
        return where;
    }

    Place where(String key) {
        Tree part = parts.get(key);
        return part == null ? where.key(key) : part.where();
    }

    boolean has(String key) {
        return parts.containsKey(key);
    }

    void fault(String key, Kind kind, Object... arguments) {
        faults.add(new SchemeFault(where(key), kind, arguments));
    }

    String text(String key, int max) {
        return optionalText(key, max).orElseGet(() -> missing(key));
    }

    /** Absent is fine; present and empty is not. */
    Optional<String> optionalText(String key, int max) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!(parts.get(key) instanceof Leaf leaf)) {
            fault(key, Kind.NOT_TEXT);
            return Optional.of(HARMLESS);
        }
        String text = leaf.text().strip();
        if (text.isEmpty()) {
            fault(key, Kind.EMPTY);
            return Optional.of(HARMLESS);
        }
        if (text.length() > max) {
            fault(key, Kind.TOO_LONG, max);
        }
        if (CONTROL.matcher(text).find()) {
            fault(key, Kind.CONTROL);
        }
        return Optional.of(text);
    }

    /** A word that can stand in an address. */
    String code(String key, Pattern shape) {
        String code = text(key, SchemeReading.TEXT_MAX);
        if (!code.equals(HARMLESS) && !shape.matcher(code).matches()) {
            fault(key, Kind.CODE_SHAPE, code);
        }
        return code;
    }

    @Nullable
    Wording optionalWording(String key, int max) {
        return has(key) ? wording(key, max) : null;
    }

    Wording wording(String key, int max) {
        @Nullable Tree part = parts.get(key);
        if (part == null) {
            return new Wording(missing(key), HARMLESS);
        }
        Fields both = of(part, faults, "zh", "en");
        return new Wording(both.text("zh", max), both.text("en", max));
    }

    /** A plain decimal, without its trailing zeros. */
    Optional<BigDecimal> optionalNumber(String key) {
        return optionalText(key, SchemeReading.TEXT_MAX).map(text -> number(text, where(key), faults));
    }

    BigDecimal number(String key) {
        return optionalNumber(key).orElseGet(() -> {
            missing(key);
            return BigDecimal.ONE;
        });
    }

    int whole(String key, int max) {
        BigDecimal number = number(key);
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            fault(key, Kind.NUMBER, number.toPlainString());
            return 0;
        }
        return number.intValueExact();
    }

    static BigDecimal number(String text, Place where, List<SchemeFault> faults) {
        if (text.length() > NUMBER_MAX || !DECIMAL.matcher(text).matches()) {
            faults.add(new SchemeFault(where, Kind.NUMBER, text));
            return BigDecimal.ONE;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** False when absent. */
    boolean flag(String key) {
        String word = optionalText(key, SchemeReading.TEXT_MAX).orElse("false");
        if (!word.equals("true") && !word.equals("false")) {
            fault(key, Kind.FLAG, word);
        }
        return word.equals("true");
    }

    /** The parts of a list; none when it is absent, which is noted where it has to be there. */
    List<Tree> list(String key, boolean needed, int max) {
        @Nullable Tree part = parts.get(key);
        if (part == null) {
            if (needed) {
                missing(key);
            }
            return List.of();
        }
        if (!(part instanceof Listing listing)) {
            fault(key, Kind.NOT_LIST);
            return List.of();
        }
        if (listing.parts().size() > max) {
            fault(key, Kind.TOO_MANY, max);
            return List.of();
        }
        return listing.parts();
    }

    Optional<Tree> part(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    private String missing(String key) {
        faults.add(new SchemeFault(where.key(key), Kind.KEY_MISSING, key));
        return HARMLESS;
    }
}
