package io.touchstone.inspection.demo;

import io.touchstone.inspection.lab.Criterion;
import io.touchstone.inspection.lab.DecisionRule;
import io.touchstone.inspection.lab.Spec;
import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.inspection.lab.Specs;
import io.touchstone.taxonomy.Categories;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Specifications for the goods that the demo has tested; for show, not for use. */
@Component
class MadeSpecs {

    private static final String FILE = "demo/inspection-specs.tsv";
    private static final int OF_SPEC = 4;

    private final Specs specs;
    private final Categories categories;
    private final Cast cast;

    MadeSpecs(Specs specs, Categories categories, Cast cast) {
        this.specs = specs;
        this.categories = categories;
        this.cast = cast;
    }

    /** One of them, as it will be tested against. */
    record Made(String code, String category, List<SpecItem> items) {}

    /** The one of a category that the market has, when it was published. */
    Optional<Made> find(String category) {
        List<String[]> rows =
                rows().stream().filter(row -> row[1].equals(category)).toList();
        return rows.isEmpty() || categories.find(category).isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(
                        rows.get(0)[0],
                        category,
                        rows.stream().map(MadeSpecs::item).toList()));
    }

    /** Writes and publishes those whose categories the market has, by category. */
    Map<String, Made> publish(Instant at) {
        Map<String, List<String[]>> bySpec = new LinkedHashMap<>();
        for (String[] row : rows()) {
            bySpec.computeIfAbsent(row[0], code -> new ArrayList<>()).add(row);
        }
        Map<String, Made> made = new LinkedHashMap<>();
        bySpec.forEach((code, rows) -> {
            String category = rows.get(0)[1];
            if (categories.find(category).isPresent()) {
                made.put(category, publish(code, rows, at));
            }
        });
        return made;
    }

    private Made publish(String code, List<String[]> rows, Instant at) {
        String[] head = rows.get(0);
        Spec spec = specs.add(code, head[1], head[2], head[3], cast.staff("standards"), at);
        List<SpecItem> items = rows.stream().map(MadeSpecs::item).toList();
        for (SpecItem item : items) {
            specs.put(code, 1, revision(code), item, cast.staff("standards"), at);
        }
        specs.publish(code, 1, revision(code), cast.staff("approver"), at);
        return new Made(spec.code(), spec.categoryCode(), items);
    }

    private long revision(String code) {
        return specs.version(code, 1).revision();
    }

    private static SpecItem item(String[] row) {
        int i = OF_SPEC;
        return new SpecItem(
                row[i++],
                row[i++],
                row[i++],
                row[i++],
                row[i++],
                row[i++],
                Criterion.of(row[i++]),
                number(row[i++]),
                number(row[i++]),
                text(row[i++]),
                text(row[i++]),
                DecisionRule.of(row[i++]),
                number(row[i++]),
                row[i++].equals("yes"),
                row[i++].equals("yes"),
                row[i].equals("yes"));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String[]> rows() {
        try (var in = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
