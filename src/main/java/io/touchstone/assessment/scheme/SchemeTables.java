package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.Tree.Keyed;
import io.touchstone.assessment.scheme.Tree.Leaf;
import io.touchstone.assessment.scheme.Tree.Listing;
import io.touchstone.assessment.scheme.Tree.Place;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Indicators and items of a scheme as two CSV tables, to be kept in a spreadsheet: columns in any order, an empty cell is a key that
 * is not there. {@code live_bounds} holds pairs of points and bound such as {@code 1:72 2:24}.
 */
final class SchemeTables {

    static final String INDICATORS = "indicators.csv";
    static final String ITEMS = "items.csv";

    private static final List<String> INDICATOR_COLUMNS =
            List.of("code", "parent", "name_zh", "name_en", "weight", "basis");
    private static final List<String> ITEM_COLUMNS = List.of(
            "code",
            "indicator",
            "from",
            "text_zh",
            "text_en",
            "guidance_zh",
            "guidance_en",
            "basis",
            "scale",
            "weight",
            "may_not_apply",
            "evidence",
            "live_figure",
            "live_days",
            "live_way",
            "live_bounds");

    private final String file;
    private final List<String> columns;
    private final List<SchemeFault> faults;

    private SchemeTables(String file, List<String> columns, List<SchemeFault> faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    static String indicators(SchemeDocument document) {
        List<List<String>> rows = new ArrayList<>(List.of(INDICATOR_COLUMNS));
        document.version()
                .indicators()
                .forEach(one -> rows.add(List.of(
                        one.code(),
                        one.parent() == null ? "" : one.parent(),
                        one.name().zh(),
                        one.name().en(),
                        one.weight().signum() == 0 ? "" : one.weight().toPlainString(),
                        one.basis())));
        return CsvText.write(rows);
    }

    static String items(SchemeDocument document) {
        List<List<String>> rows = new ArrayList<>(List.of(ITEM_COLUMNS));
        document.version()
                .items()
                .forEach(item -> rows.add(row(item, document.from().getOrDefault(item.code(), ""))));
        return CsvText.write(rows);
    }

    private static List<String> row(Item item, String from) {
        @Nullable Wording guidance = item.guidance();
        @Nullable LiveRule live = item.live();
        return List.of(
                item.code(),
                item.indicator(),
                from,
                item.text().zh(),
                item.text().en(),
                guidance == null ? "" : guidance.zh(),
                guidance == null ? "" : guidance.en(),
                item.basis(),
                item.scale(),
                item.weight().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : item.weight().toPlainString(),
                item.mayNotApply() ? "true" : "",
                item.evidence() ? "true" : "",
                live == null ? "" : live.figure(),
                live == null ? "" : Integer.toString(live.days()),
                live == null ? "" : live.atLeast() ? "at_least" : "at_most",
                live == null ? "" : bounds(live));
    }

    private static String bounds(LiveRule live) {
        return live.bounds().stream()
                .map(bound -> bound.points() + ":" + bound.bound().toPlainString())
                .collect(Collectors.joining(" "));
    }

    static Tree readIndicators(String text, List<SchemeFault> faults) {
        return new SchemeTables(INDICATORS, INDICATOR_COLUMNS, faults).read(text);
    }

    static Tree readItems(String text, List<SchemeFault> faults) {
        return new SchemeTables(ITEMS, ITEM_COLUMNS, faults).read(text);
    }

    private Tree read(String text) {
        List<CsvText.Row> rows = CsvText.read(text, file, faults);
        if (rows.isEmpty()) {
            faults.add(new SchemeFault(new Place(file, 0), Kind.EMPTY));
            return new Listing(new Place(file, 0), List.of());
        }
        List<String> head = rows.get(0).cells();
        head(head);
        List<Tree> parts = rows.stream().skip(1).map(row -> part(row, head)).toList();
        return new Listing(new Place(file, 1), parts);
    }

    private void head(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            String column = head.get(i);
            if (!columns.contains(column)) {
                faults.add(new SchemeFault(new Place(file, 1), Kind.KEY_UNKNOWN, column));
            } else if (head.indexOf(column) < i) {
                faults.add(new SchemeFault(new Place(file, 1), Kind.KEY_TWICE, column));
            }
        }
    }

    private Tree part(CsvText.Row row, List<String> head) {
        Place where = new Place(file, row.line());
        if (row.cells().size() > head.size()) {
            faults.add(new SchemeFault(where, Kind.NOT_CSV));
        }
        Map<String, Tree> flat = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(head.size(), row.cells().size()); i++) {
            if (!row.cells().get(i).isEmpty()) {
                flat.putIfAbsent(
                        head.get(i),
                        new Leaf(
                                new Place(file + " " + head.get(i), row.line()),
                                row.cells().get(i)));
            }
        }
        return new Keyed(where, keys(where, flat));
    }

    private Map<String, Tree> keys(Place where, Map<String, Tree> flat) {
        Map<String, Tree> keys = new LinkedHashMap<>();
        flat.forEach((column, cell) -> {
            if (!column.startsWith("live_") && !column.endsWith("_zh") && !column.endsWith("_en")) {
                keys.put(column, cell);
            }
        });
        for (String wording : List.of("name", "text", "guidance")) {
            wording(where, flat, wording, keys);
        }
        Map<String, Tree> live = live(flat);
        if (!live.isEmpty()) {
            keys.put("live", new Keyed(where, live));
        }
        return keys;
    }

    private static void wording(Place where, Map<String, Tree> flat, String name, Map<String, Tree> keys) {
        Map<String, Tree> both = new LinkedHashMap<>();
        for (String language : List.of("zh", "en")) {
            @Nullable Tree cell = flat.get(name + "_" + language);
            if (cell != null) {
                both.put(language, cell);
            }
        }
        if (!both.isEmpty()) {
            keys.put(name, new Keyed(new Place(where.path() + " " + name, where.line()), both));
        }
    }

    private Map<String, Tree> live(Map<String, Tree> flat) {
        Map<String, Tree> live = new LinkedHashMap<>();
        for (String key : List.of("figure", "days")) {
            @Nullable Tree cell = flat.get("live_" + key);
            if (cell != null) {
                live.put(key, cell);
            }
        }
        if (flat.get("live_bounds") instanceof Leaf bounds) {
            String way = flat.get("live_way") instanceof Leaf leaf ? leaf.text() : "at_least";
            live.put(way, bounds(bounds));
        }
        return live;
    }

    private Tree bounds(Leaf cell) {
        Map<String, Tree> bounds = new LinkedHashMap<>();
        for (String pair : cell.text().split("\\s+")) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                faults.add(new SchemeFault(cell.where(), Kind.NUMBER, pair));
            } else {
                bounds.put(pair.substring(0, colon), new Leaf(cell.where(), pair.substring(colon + 1)));
            }
        }
        return new Keyed(cell.where(), bounds);
    }
}
