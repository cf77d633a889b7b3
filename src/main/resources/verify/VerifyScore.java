import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reckons the total and the stars of an assessment of Touchstone again, with nothing but a Java of version 17 or later:
 *
 * <pre>java VerifyScore.java SA-2026-000001-trace.csv</pre>
 *
 * Taken from the file are only the weights of the second-level indicators, the weights, points and full marks of the items, and
 * the bands. An item weighs its indicator's weight times its own share among all items of that indicator; an item without points
 * does not apply. The total is 100 times the sum of weight times points / full, divided by the sum of the weights, both over the
 * items that apply. The stars are those of the highest band whose lower bound the exact total reaches. All that the file says
 * was reckoned is compared with that to the last digit. Exit code: 0 when all holds, 1 when something does not, 2 when the file
 * cannot be read.
 */
public final class VerifyScore {

    private final List<Map<String, String>> rows;
    private final Map<String, Ratio> applied = new HashMap<>();
    private final Map<String, Ratio> gained = new HashMap<>();
    private boolean good = true;

    private VerifyScore(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: java VerifyScore.java TRACE.csv");
            System.exit(2);
        }
        try {
            VerifyScore verifier = new VerifyScore(rows(Path.of(arguments[0])));
            verifier.verify();
            System.out.println(verifier.good ? "The score is right." : "The score is NOT right.");
            System.exit(verifier.good ? 0 : 1);
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("The file cannot be read: " + unreadable);
            System.exit(2);
        }
    }

    /** A number with a line in it; never rounded. */
    private record Ratio(BigInteger above, BigInteger below) {

        static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

        Ratio {
            BigInteger common = above.gcd(below);
            above = above.divide(common);
            below = below.divide(common);
        }

        /** Of {@code 7}, {@code 2.5} or {@code 7/3}. */
        static Ratio of(String text) {
            int line = text.indexOf('/');
            if (line >= 0) {
                return new Ratio(new BigInteger(text.substring(0, line)), new BigInteger(text.substring(line + 1)));
            }
            BigDecimal decimal = new BigDecimal(text);
            int places = Math.max(0, decimal.scale());
            return new Ratio(decimal.movePointRight(places).toBigIntegerExact(), BigInteger.TEN.pow(places));
        }

        Ratio plus(Ratio other) {
            return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Ratio times(Ratio other) {
            return new Ratio(above.multiply(other.above), below.multiply(other.below));
        }

        Ratio over(Ratio other) {
            return new Ratio(above.multiply(other.below), below.multiply(other.above));
        }

        boolean reaches(Ratio bound) {
            return above.multiply(bound.below).compareTo(bound.above.multiply(below)) >= 0;
        }

        @Override
        public String toString() {
            return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
        }

        String cutOff() {
            return new BigDecimal(above).divide(new BigDecimal(below), 2, RoundingMode.FLOOR).toPlainString();
        }
    }

    private void verify() {
        items();
        roll("item", "second");
        roll("second", "first");
        indicators("second");
        indicators("first");

        Map<String, String> stated = only("assessment");
        Ratio allApplied = sum("item", applied);
        Ratio allGained = sum("item", gained);
        Ratio total = hundred(allGained, allApplied);
        String stars = stars(total);
        System.out.println("total  " + total + " = " + total.cutOff() + " (cut off), stars " + stars);
        check("weights that apply, " + allApplied, allApplied.equals(Ratio.of(stated.get("applied"))));
        check("weights that were gained, " + allGained, allGained.equals(Ratio.of(stated.get("gained"))));
        check("total of " + stated.get("code"), total.equals(Ratio.of(stated.get("score"))));
        check("stars of " + stated.get("code"), stars.equals(stated.get("stars")));
    }

    private void items() {
        Map<String, Ratio> weights = new HashMap<>();
        of("second").forEach(row -> weights.put(row.get("code"), Ratio.of(row.get("weight"))));
        Map<String, Ratio> all = new HashMap<>();
        of("item").forEach(row -> all.merge(row.get("parent"), Ratio.of(row.get("weight")), Ratio::plus));
        int right = 0;
        for (Map<String, String> row : of("item")) {
            String above = row.get("parent");
            Ratio weight = weights.get(above).times(Ratio.of(row.get("weight"))).over(all.get(above));
            boolean applies = !row.get("points").isEmpty();
            Ratio share = applies ? Ratio.of(row.get("points")).over(Ratio.of(row.get("full"))) : Ratio.ZERO;
            if (applies && (share.above().signum() < 0 || !Ratio.of("1").reaches(share))) {
                check(row.get("code") + " has points between none and full marks", false);
            }
            applied.put("item " + row.get("code"), applies ? weight : Ratio.ZERO);
            gained.put("item " + row.get("code"), weight.times(share));
            right += holds(row) ? 1 : 0;
        }
        check("items: " + right + " of " + of("item").size(), right == of("item").size());
    }

    private void roll(String below, String above) {
        for (Map<String, String> row : of(below)) {
            String from = below + " " + row.get("code");
            String to = above + " " + row.get("parent");
            applied.merge(to, applied.getOrDefault(from, Ratio.ZERO), Ratio::plus);
            gained.merge(to, gained.getOrDefault(from, Ratio.ZERO), Ratio::plus);
        }
    }

    private void indicators(String level) {
        List<Map<String, String>> all = of(level);
        long right = all.stream().filter(this::holds).count();
        check(level + "-level indicators: " + right + " of " + all.size(), right == all.size());
    }

    /** Whether a row says what was reckoned here. */
    private boolean holds(Map<String, String> row) {
        String key = row.get("record") + " " + row.get("code");
        Ratio weight = applied.getOrDefault(key, Ratio.ZERO);
        Ratio part = gained.getOrDefault(key, Ratio.ZERO);
        boolean none = weight.equals(Ratio.ZERO);
        boolean holds = weight.equals(Ratio.of(row.get("applied")))
                && part.equals(Ratio.of(row.get("gained")))
                && (none ? row.get("score").isEmpty() : hundred(part, weight).toString().equals(row.get("score")));
        if (!holds) {
            System.out.println("       " + key + " differs");
        }
        return holds;
    }

    private String stars(Ratio total) {
        Ratio highest = null;
        String stars = null;
        for (Map<String, String> row : of("band")) {
            Ratio from = Ratio.of(row.get("score"));
            if (total.reaches(from) && (highest == null || from.reaches(highest))) {
                highest = from;
                stars = row.get("stars");
            }
        }
        return String.valueOf(stars);
    }

    private Ratio sum(String level, Map<String, Ratio> parts) {
        return of(level).stream()
                .map(row -> parts.get(level + " " + row.get("code")))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio hundred(Ratio part, Ratio whole) {
        return part.over(whole).times(Ratio.of("100"));
    }

    private List<Map<String, String>> of(String record) {
        return rows.stream().filter(row -> row.get("record").equals(record)).toList();
    }

    private Map<String, String> only(String record) {
        List<Map<String, String>> found = of(record);
        if (found.size() != 1) {
            throw new IllegalArgumentException("the file has " + found.size() + " rows of " + record);
        }
        return found.get(0);
    }

    private void check(String what, boolean holds) {
        System.out.println((holds ? "ok     " : "WRONG  ") + what);
        good &= holds;
    }

    /** The rows of a CSV file by its head, in any order of columns. */
    private static List<Map<String, String>> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<List<String>> lines = lines(text);
        List<String> head = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c != '\r') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(fields);
                    fields = new ArrayList<>();
                }
            }
        }
        return lines;
    }
}
