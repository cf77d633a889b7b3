package io.touchstone.inspection.insight.history;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of our categories the categories of registers mean. */
@Component
class CategoryMap {

    private final JdbcClient jdbc;

    CategoryMap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with the most findings first. */
    List<CategoryMapping> list(
            CategoryMapping.@Nullable Decision decision, @Nullable String cursor, int limit, Locale locale) {
        Optional<List<String>> after = Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 3))
                .filter(words -> words.get(0).matches("[0-9]{1,18}"));
        JdbcClient.StatementSpec query = jdbc.sql("select m.*, " + name(locale)
                        + " as category_name from inspection_category_map m left join taxonomy_category c using (category_code) where true"
                        + (decision == null ? "" : " and decision = :decision")
                        + (after.isEmpty()
                                ? ""
                                : " and findings <= :n and (findings < :n or (source, source_category) > (:source, :category))")
                        + " order by findings desc, source, source_category limit :limit")
                .param("limit", limit);
        if (decision != null) {
            query = query.param("decision", decision.word());
        }
        if (after.isPresent()) {
            query = query.param("n", Long.parseLong(after.get().get(0)))
                    .param("source", after.get().get(1))
                    .param("category", after.get().get(2));
        }
        return query.query((row, i) -> new CategoryMapping(
                        row.getString("source"),
                        row.getString("source_category"),
                        row.getLong("findings"),
                        CategoryMapping.Decision.valueOf(
                                row.getString("decision").toUpperCase(Locale.ROOT)),
                        row.getString("category_code"),
                        row.getString("category_name"),
                        row.getLong("version")))
                .list();
    }

    private static String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage())
                ? "c.name_zh"
                : "coalesce(c.name_en, c.name_zh)";
    }

    /** How many findings each decision covers, by decision; those without one move no belief. */
    long findings(CategoryMapping.Decision decision) {
        return jdbc.sql(
                        "select coalesce(sum(findings), 0)::bigint from inspection_category_map where decision = :decision")
                .param("decision", decision.word())
                .query(Long.class)
                .single();
    }

    long categories(CategoryMapping.Decision decision) {
        return jdbc.sql("select count(*) from inspection_category_map where decision = :decision")
                .param("decision", decision.word())
                .query(Long.class)
                .single();
    }

    boolean exists(String source, String sourceCategory) {
        return jdbc.sql(
                        "select exists (select from inspection_category_map where source = :s and source_category = :c)")
                .param("s", source)
                .param("c", sourceCategory)
                .query(Boolean.class)
                .single();
    }

    /** Whether the row still had this version. */
    boolean decide(
            String source,
            String sourceCategory,
            @Nullable String categoryCode,
            long version,
            Actor actor,
            Instant at) {
        CategoryMapping.Decision decision =
                categoryCode == null ? CategoryMapping.Decision.IGNORED : CategoryMapping.Decision.MAPPED;
        return jdbc.sql("""
                        update inspection_category_map set decision = :decision, category_code = :code, decided_by = :by, decided_at = :at,
                               version = version + 1 where source = :s and source_category = :c and version = :version""")
                        .param("decision", decision.word())
                        .param("code", categoryCode)
                        .param("by", actor.toString())
                        .param("at", Timestamp.from(at))
                        .param("s", source)
                        .param("c", sourceCategory)
                        .param("version", version)
                        .update()
                == 1;
    }
}
