package io.touchstone.taxonomy.domain;

import io.touchstone.intake.RowCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of a file whose parent would be unknown, or would hang the category below itself. Holds the codes of the
 * whole tree, which is small by its nature.
 */
final class ParentCheck {

    private record Row(long line, String code, @Nullable String parent) {}

    private final Map<String, @Nullable String> stored = new HashMap<>();
    private List<Row> rows = new ArrayList<>();

    void stored(String code, @Nullable String parent) {
        stored.put(code, parent);
    }

    /** Rows are handed in the file's order; an empty parent leaves the one there is. */
    void staged(long line, String code, @Nullable String parent) {
        rows.add(new Row(line, code, parent));
    }

    /** The lines refused, each with its reason. Refusing one row may leave another without its parent, so it is repeated. */
    Map<Long, RowCode> strays() {
        Map<Long, RowCode> strays = new TreeMap<>();
        while (true) {
            Map<Long, RowCode> found = round();
            if (found.isEmpty()) {
                return strays;
            }
            strays.putAll(found);
            rows = rows.stream().filter(row -> !found.containsKey(row.line())).toList();
        }
    }

    private Map<Long, RowCode> round() {
        Map<String, @Nullable String> tree = new HashMap<>(stored);
        for (Row row : rows) {
            if (row.parent() != null) {
                tree.put(row.code(), row.parent());
            } else {
                tree.putIfAbsent(row.code(), null);
            }
        }
        Set<String> rootless = new HashSet<>();
        Set<String> circular = new HashSet<>();
        walk(tree, rootless, circular);
        Map<Long, RowCode> found = new TreeMap<>();
        for (Row row : rows) {
            String parent = row.parent();
            if (circular.contains(row.code()) && parent != null) {
                found.put(row.line(), RowCode.CONFLICT);
            } else if (rootless.contains(row.code())) {
                found.put(row.line(), RowCode.CATEGORY_UNKNOWN);
            } else if (parent != null && !tree.containsKey(parent)) {
                found.put(row.line(), RowCode.CATEGORY_UNKNOWN);
            }
        }
        return found;
    }

    /** Follows each category up to a root, to a code nobody knows, or back to itself; each is walked once. */
    private static void walk(Map<String, @Nullable String> tree, Set<String> rootless, Set<String> circular) {
        Set<String> done = new HashSet<>();
        for (String start : tree.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String at = start;
            while (at != null && tree.containsKey(at) && !done.contains(at) && onPath.add(at)) {
                path.add(at);
                at = tree.get(at);
            }
            if (at != null && onPath.contains(at)) {
                circular.addAll(path.subList(path.indexOf(at), path.size()));
            }
            if (at != null && (!tree.containsKey(at) || rootless.contains(at))) {
                rootless.addAll(path);
            }
            done.addAll(path);
        }
    }
}
