package io.touchstone.shell.search;

import io.touchstone.shell.OpenModules;
import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchSource;
import io.touchstone.shell.SearchSource.SearchAction;
import io.touchstone.shell.search.Characters.Tables;
import io.touchstone.shell.search.SearchStatement.Written;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds what a reader may open: every module's things in one statement, of the kinds that the reader has the ability for. */
@Component
public class SearchDesk {

    private static final String SEGMENT = "\u001f";

    private final ObjectProvider<SearchSource> sources;
    private final OpenModules open;
    private final Characters characters;
    private final JdbcClient jdbc;

    SearchDesk(ObjectProvider<SearchSource> sources, OpenModules open, Characters characters, JdbcClient jdbc) {
        this.sources = sources;
        this.open = open;
        this.characters = characters;
        this.jdbc = jdbc;
    }

    /**
     * One thing found.
     *
     * @param exact the text was its id or number, so a search may go there at once
     */
    public record Hit(String key, String id, String title, String path, boolean exact) {}

    /** The things of a kind, the best first. */
    public record Hits(String key, List<Hit> hits) {}

    /** What a text finds, kind by kind, those with an exact hit first. */
    public List<Hits> find(String text, Set<String> abilities, Locale reader, int limit) {
        SearchWords words = SearchWords.of(text, characters.tables());
        if (words.isEmpty()) {
            return List.of();
        }
        List<SearchKind> all = sources.orderedStream()
                .flatMap(source -> source.kinds().stream())
                .toList();
        List<SearchKind> kinds = readable(abilities);
        boolean known = words.prefix() != null && SearchKind.prefixes(all).contains(words.prefix());
        boolean zh = "zh".equals(reader.getLanguage());
        Written statement = SearchStatement.write(kinds, words, known, zh, limit);
        return statement == null ? List.of() : grouped(rows(statement, kinds), limit);
    }

    /**
     * What a text finds of one kind, as a picker offers it.
     *
     * @param kind as in {@code search.kind.merchant}
     */
    public List<Hit> options(String kind, String text, Set<String> abilities, Locale reader, int limit) {
        SearchWords words = SearchWords.of(text, characters.tables());
        List<SearchKind> kinds = readable(abilities).stream()
                .filter(one -> one.key().equals("search.kind." + kind))
                .toList();
        if (words.isEmpty() || kinds.isEmpty()) {
            return List.of();
        }
        boolean zh = "zh".equals(reader.getLanguage());
        Written statement = SearchStatement.write(kinds, words, false, zh, limit);
        return statement == null
                ? List.of()
                : grouped(rows(statement, kinds), limit).stream()
                        .flatMap(found -> found.hits().stream())
                        .toList();
    }

    /** What a reader may begin. */
    public List<SearchAction> actions(Set<String> abilities) {
        return sources.orderedStream()
                .filter(source -> open.isOpen(source.getClass()))
                .flatMap(source -> source.actions().stream())
                .filter(action -> abilities.contains(action.ability()))
                .toList();
    }

    /** Tells of short words, such as those of the menu, whether a text is in them. */
    public Predicate<String> matching(String text) {
        Tables tables = characters.tables();
        SearchWords words = SearchWords.of(text, tables);
        return words.isName() ? words.matcher(tables) : name -> false;
    }

    private List<SearchKind> readable(Set<String> abilities) {
        return sources.orderedStream()
                .filter(source -> open.isOpen(source.getClass()))
                .flatMap(source -> source.kinds().stream())
                .filter(kind -> abilities.contains(kind.ability()))
                .toList();
    }

    private record Ranked(Hit hit, int rank) {}

    private List<Ranked> rows(Written statement, List<SearchKind> kinds) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, i) -> {
                    SearchKind kind = kinds.get(row.getInt("kind"));
                    String title = row.getString("title");
                    String id = row.getString("id");
                    int rank = row.getInt("rank");
                    Hit hit = new Hit(
                            kind.key(),
                            id,
                            title == null ? id : title,
                            kind.page().replace("{}", place(row.getString("place"))),
                            rank == 0);
                    return new Ranked(hit, rank);
                })
                .list();
    }

    /** A place of several segments has them parted by a sign that no id has. */
    private static String place(String place) {
        return Arrays.stream(place.split(SEGMENT, -1))
                .map(segment -> UriUtils.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static List<Hits> grouped(List<Ranked> rows, int limit) {
        Map<String, Hit> once = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .forEach(row -> once.putIfAbsent(row.hit().path(), row.hit()));
        Map<String, List<Hit>> kinds = new LinkedHashMap<>();
        for (Hit hit : once.values()) {
            List<Hit> hits = kinds.computeIfAbsent(hit.key(), key -> new ArrayList<>());
            if (hits.size() < limit) {
                hits.add(hit);
            }
        }
        return kinds.entrySet().stream()
                .map(kind -> new Hits(kind.getKey(), List.copyOf(kind.getValue())))
                .toList();
    }
}
