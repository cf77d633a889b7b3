package io.touchstone.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A list that is one query, narrowed by what its page asks in the address; values that the page cannot have asked for are left out.
 *
 * @param name see {@link ExportSource#name()}
 * @param ability see {@link ExportSource#ability()}
 * @param select ends with a condition, if only {@code where true}
 * @param conditions by the name of the page's parameter, which is also that of the query's
 * @param order the last words of the query
 * @param terms further parameters of the query, asked for at each export, such as the day
 */
public record ListExport(
        String name,
        String ability,
        List<ExportColumn> columns,
        String select,
        Map<String, String> conditions,
        String order,
        Supplier<Map<String, ?>> terms)
        implements ExportSource {

    private static final int VALUE_MAX = 200;

    public ListExport {
        columns = List.copyOf(columns);
        conditions = Map.copyOf(conditions);
    }

    /** One without further parameters. */
    public ListExport(
            String name,
            String ability,
            List<ExportColumn> columns,
            String select,
            Map<String, String> conditions,
            String order) {
        this(name, ability, columns, select, conditions, order, Map::of);
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        Map<String, String> chosen = new LinkedHashMap<>();
        List<String> narrowed = new ArrayList<>();
        conditions.keySet().stream().sorted().forEach(parameter -> {
            String value = filter.getOrDefault(parameter, "").strip();
            if (!value.isEmpty() && value.length() <= VALUE_MAX) {
                chosen.put(parameter, value);
                narrowed.add(" and " + conditions.get(parameter));
            }
        });
        Map<String, Object> parameters = new LinkedHashMap<>(terms.get());
        parameters.putAll(chosen);
        return new TableExport(name, columns, select + String.join("", narrowed) + " " + order, parameters, chosen);
    }
}
