package io.touchstone.inspection.lab;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units that laboratories write, and how one becomes another of the same quantity; what is not known here must be the same word. */
final class Units {

    /** Quantity and size of a unit in the smallest one. */
    private record Size(String quantity, BigDecimal times) {}

    private static final Map<String, Size> SIZES = Map.ofEntries(
            unit("ng/kg", "mass-share", "0.001"),
            unit("ug/kg", "mass-share", "1"),
            unit("ng/g", "mass-share", "1"),
            unit("mg/kg", "mass-share", "1000"),
            unit("ug/g", "mass-share", "1000"),
            unit("g/kg", "mass-share", "1000000"),
            unit("mg/g", "mass-share", "1000000"),
            unit("g/100g", "mass-share", "10000000"),
            unit("ug/l", "concentration", "1"),
            unit("mg/l", "concentration", "1000"),
            unit("g/l", "concentration", "1000000"),
            unit("ug", "mass", "1"),
            unit("mg", "mass", "1000"),
            unit("g", "mass", "1000000"),
            unit("kg", "mass", "1000000000"),
            unit("um", "length", "1"),
            unit("mm", "length", "1000"),
            unit("cm", "length", "10000"),
            unit("m", "length", "1000000"),
            unit("ml", "volume", "1"),
            unit("l", "volume", "1000"),
            unit("mv", "voltage", "1"),
            unit("v", "voltage", "1000"),
            unit("kv", "voltage", "1000000"),
            unit("ma", "current", "1"),
            unit("a", "current", "1000"));

    private Units() {}

    private static Map.Entry<String, Size> unit(String word, String quantity, String times) {
        return Map.entry(word, new Size(quantity, new BigDecimal(times)));
    }

    /** By what a number in one unit is multiplied to be in another; nothing written means the specification’s. */
    static Optional<BigDecimal> factor(@Nullable String written, @Nullable String wanted) {
        String from = plain(written);
        String to = plain(wanted);
        if (from.isEmpty() || from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        Size a = SIZES.get(from);
        Size b = SIZES.get(to);
        if (a == null || b == null || !a.quantity().equals(b.quantity())) {
            return Optional.empty();
        }
        // All sizes are powers of ten: the quotient is exact.
        return Optional.of(a.times().divide(b.times()));
    }

    private static String plain(@Nullable String unit) {
        return unit == null
                ? ""
                : unit.replaceAll("[µμ]", "u").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
