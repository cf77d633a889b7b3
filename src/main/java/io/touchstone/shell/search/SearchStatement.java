package io.touchstone.shell.search;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the one statement that asks all kinds, with an arm only for those that the text could be of. */
final class SearchStatement {

    /** Rows of a kind that are looked at before the best are chosen; a pair that so many names have is no word to search by. */
    private static final int CANDIDATES_MAX = 120;

    private final SearchWords words;
    private final int limit;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> arms = new ArrayList<>();

    private SearchStatement(SearchWords words, int limit) {
        this.words = words;
        this.limit = limit;
    }

    /** A statement and its parameters; answers {@code kind}, {@code id}, {@code title}, {@code place} and {@code rank}. */
    record Written(String sql, Map<String, Object> parameters) {}

    /**
     * @param known whether the text begins with a prefix of some kind, so that it is a number and no name
     * @return null when no kind has anything to do with the text
     */
    static @Nullable Written write(List<SearchKind> kinds, SearchWords words, boolean known, boolean zh, int limit) {
        SearchStatement statement = new SearchStatement(words, limit);
        for (int i = 0; i < kinds.size(); i++) {
            statement.add(i, kinds.get(i), known);
        }
        if (statement.arms.isEmpty()) {
            return null;
        }
        String sql = String.join("\nunion all\n", statement.arms);
        if (sql.contains(":zh")) {
            statement.parameters.put("zh", zh);
        }
        return new Written(sql, statement.parameters);
    }

    private void add(int n, SearchKind kind, boolean known) {
        if (words.uuid() != null) {
            if (kind.uuid() != null) {
                parameters.put("uuid", words.uuid());
                arms.add(arm(n, kind, kind.uuid() + " = :uuid", "0"));
            }
            return;
        }
        if (kind.prefix() != null && kind.prefix().equals(words.prefix())) {
            parameters.put("id", words.id());
            parameters.put("last", words.id() + "\uFFFF");
            arms.add(arm(
                    n,
                    kind,
                    kind.id() + " >= :id and " + kind.id() + " < :last",
                    "case when " + kind.id() + " = :id then 0 else 1 end"));
        }
        if (!kind.keys().isEmpty()) {
            parameters.put("id", words.id());
            parameters.put("plain", words.plain());
            arms.add(arm(
                    n,
                    kind,
                    kind.keys().stream().map(key -> key + " in (:plain, :id)").collect(Collectors.joining(" or ")),
                    "0"));
        }
        if (!known && words.isName() && !kind.names().isEmpty()) {
            arms.add(named(n, kind));
        }
    }

    private String arm(int n, SearchKind kind, String condition, String rank) {
        return "(select " + columns(n, kind) + ", " + rank + " as rank from " + kind.from() + " where "
                + narrowed(kind, condition) + " order by " + kind.id() + " limit " + limit + ")";
    }

    private String named(int n, SearchKind kind) {
        parameters.put("folded", words.folded());
        parameters.put("starts", escaped(words.folded()) + "%");
        String ranks = kind.names().stream()
                .map(Name::column)
                .map(column -> "case when shell_fold(" + column + ") = :folded then 1 when shell_fold(" + column
                        + ") like :starts then 2 else 3 end")
                .collect(Collectors.joining(", ", "least(", ")"));
        String condition = kind.names().stream().map(this::match).collect(Collectors.joining(" or "));
        return "(select * from (select " + columns(n, kind) + ", " + ranks + " as rank from " + kind.from() + " where "
                + narrowed(kind, condition) + " limit " + CANDIDATES_MAX
                + ") as candidate order by rank, length(title), id limit " + limit + ")";
    }

    private static String columns(int n, SearchKind kind) {
        return n + " as kind, cast(" + kind.id() + " as text) as id, cast(" + kind.title() + " as text) as title, cast("
                + kind.place() + " as text) as place";
    }

    private static String narrowed(SearchKind kind, String condition) {
        return kind.only() == null ? condition : "(" + condition + ") and (" + kind.only() + ")";
    }

    private String match(Name name) {
        String grams = (name.spoken() ? "shell_spoken_grams(" : "shell_grams(") + name.column() + ")";
        String literal = grams + " @> " + array("grams", words.grams()) + literalCheck(name);
        if (!name.spoken() || words.ways().isEmpty()) {
            return "(" + literal + ")";
        }
        List<String> either = new ArrayList<>(List.of("(" + literal + ")"));
        for (int i = 0; i < words.ways().size(); i++) {
            List<String> way = words.ways().get(i);
            parameters.put("sound" + i, SearchWords.expression(way));
            either.add("(" + grams + " @> " + array("spoken" + i, SearchWords.grams(way)) + " and shell_sounds("
                    + name.column() + ") ~ :sound" + i + ")");
        }
        return "(" + String.join(" or ", either) + ")";
    }

    /** Pairs say that the neighbours are there, not that they follow one another; letters may be those of pinyin. */
    private String literalCheck(Name name) {
        if (words.length() <= 2 && words.ways().isEmpty()) {
            return "";
        }
        parameters.put("part", "%" + escaped(words.folded()) + "%");
        return " and shell_fold(" + name.column() + ") like :part";
    }

    private String array(String name, List<String> grams) {
        parameters.put(
                name,
                grams.stream()
                        .map(gram -> "\"" + gram.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
        return "cast(:" + name + " as text[])";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
