package io.touchstone.merchant.blocklist;

import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import io.touchstone.merchant.blocklist.Relation.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds who is related to somebody by what they share, and by which way (A9). It goes outwards ring by ring, one statement a
 * ring: a holder is reached once, by the shortest way, so that the work is bounded whatever the graph looks like. What more
 * than {@link #COMMON_MAX} share, such as a common name or the phone of an agency, relates nobody.
 */
@Component
class RelatedParties {

    static final int DEPTH_MAX = 4;
    static final int COMMON_MAX = 50;
    static final int FOUND_MAX = 300;

    private static final String RING = """
            select distinct on (n.holder_kind, n.holder_id)
                   n.holder_kind, n.holder_id, l.kind, l.holder_kind as from_kind, l.holder_id as from_id
            from unnest(?::text[], ?::text[]) as f (holder_kind, holder_id)
            join merchant_link l using (holder_kind, holder_id)
            join lateral (
                select s.holder_kind, s.holder_id, count(*) over () as sharers
                from (select m.holder_kind, m.holder_id from merchant_link m
                      where m.mark = l.mark and m.kind = l.kind limit ?) s) n on n.sharers <= ?
            where not exists (select from unnest(?::text[], ?::text[]) as seen (holder_kind, holder_id)
                              where seen.holder_kind = n.holder_kind and seen.holder_id = n.holder_id)
            order by n.holder_kind, n.holder_id,
                     array_position(array['licence', 'account', 'device', 'phone', 'legal_person', 'address'], l.kind)
            limit ?
            """;

    private final JdbcTemplate db;
    private final HolderNames names;

    RelatedParties(JdbcTemplate db, HolderNames names) {
        this.db = db;
        this.names = names;
    }

    /** Who was reached from where, by what. */
    private record Edge(Holder to, Holder from, LinkFacts.Kind kind) {}

    /** Those related to somebody: who must not sell first, then the nearest. */
    List<Relation> of(Holder start, Instant at) {
        Map<Holder, Edge> reached = reach(start);
        Map<Holder, HolderNames.Name> known = names.of(reached.keySet(), at);
        List<Relation> relations = new ArrayList<>();
        for (Holder holder : reached.keySet()) {
            HolderNames.Name name = known.get(holder);
            if (name != null) {
                relations.add(
                        new Relation(holder, name.text(), name.state(), name.barred(), path(holder, reached, known)));
            }
        }
        relations.sort(Comparator.comparing((Relation relation) -> !relation.barred())
                .thenComparing(relation -> relation.path().size()));
        return relations;
    }

    private Map<Holder, Edge> reach(Holder start) {
        Map<Holder, Edge> reached = new LinkedHashMap<>();
        List<Holder> seen = new ArrayList<>(List.of(start));
        List<Holder> ring = List.of(start);
        for (int depth = 0; depth < DEPTH_MAX && !ring.isEmpty() && reached.size() < FOUND_MAX; depth++) {
            List<Edge> next = ring(ring, seen, FOUND_MAX - reached.size());
            next.forEach(edge -> reached.put(edge.to(), edge));
            ring = next.stream().map(Edge::to).toList();
            seen.addAll(ring);
        }
        return reached;
    }

    private List<Edge> ring(List<Holder> from, List<Holder> seen, int limit) {
        return db.query(
                RING,
                RelatedParties::edge,
                kinds(from),
                ids(from),
                COMMON_MAX + 1,
                COMMON_MAX,
                kinds(seen),
                ids(seen),
                limit);
    }

    private static List<Step> path(Holder end, Map<Holder, Edge> reached, Map<Holder, HolderNames.Name> known) {
        List<Step> steps = new ArrayList<>();
        for (@Nullable Edge edge = reached.get(end); edge != null; edge = reached.get(edge.from())) {
            HolderNames.Name name = known.get(edge.to());
            steps.add(0, new Step(edge.kind(), edge.to(), name == null ? "?" : name.text()));
        }
        return steps;
    }

    private static String[] kinds(List<Holder> holders) {
        return holders.stream().map(holder -> holder.kind().word()).toArray(String[]::new);
    }

    private static String[] ids(List<Holder> holders) {
        return holders.stream().map(Holder::id).toArray(String[]::new);
    }

    private static Edge edge(ResultSet row, int number) throws SQLException {
        return new Edge(
                holder(row.getString("holder_kind"), row.getString("holder_id")),
                holder(row.getString("from_kind"), row.getString("from_id")),
                LinkFacts.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    }

    private static Holder holder(String kind, String id) {
        return new Holder(Holder.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
    }
}
