package io.touchstone.inspection.lab;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Specifications and their versions as rows. */
@Repository
class SpecBook {

    private static final String SPEC = "select spec_id, code, category_code, name_zh, name_en from inspection_spec ";

    static final String ROWS = """
            select s.spec_id, s.code, s.category_code, s.name_zh, s.name_en, p.version as published, d.version as draft,
                   (select count(*) from inspection_spec_item i
                     where i.spec_id = s.spec_id and i.version = coalesce(p.version, d.version)) as items
              from inspection_spec s
              left join lateral (select max(v.version) as version from inspection_spec_version v
                                  where v.spec_id = s.spec_id and v.state = 'published') p on true
              left join inspection_spec_version d on d.spec_id = s.spec_id and d.state = 'draft'
            """;

    private final JdbcClient jdbc;
    private final SpecItemRows items;

    SpecBook(JdbcClient jdbc, SpecItemRows items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** False when the code is taken. */
    boolean add(Spec spec, Actor actor, Instant at) {
        return jdbc.sql("""
                        insert into inspection_spec (spec_id, code, category_code, name_zh, name_en, created_at, created_by)
                        values (:id, :code, :category, :zh, :en, :at, :by) on conflict (code) do nothing
                        """)
                        .param("id", spec.specId())
                        .param("code", spec.code())
                        .param("category", spec.categoryCode())
                        .param("zh", spec.nameZh())
                        .param("en", spec.nameEn())
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .update()
                == 1;
    }

    Optional<Spec> find(String code) {
        return jdbc.sql(SPEC + " where code = :code")
                .param("code", code)
                .query(SpecBook::spec)
                .optional();
    }

    /** By code; filtered by {@code category} and by {@code q} in code and names. */
    KeysetPage<Spec.Row> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 1).orElse(List.of());
        var query = jdbc.sql(ROWS + where(filter) + (after.isEmpty() ? "" : " and s.code > :after")
                        + " order by s.code limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        return KeysetPage.cut(
                (after.isEmpty() ? query : query.param("after", after.get(0)))
                        .query(SpecBook::row)
                        .list(),
                limit,
                row -> List.of(row.spec().code()));
    }

    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("category") ? " and s.category_code = :category" : "";
        where += filter.containsKey("q")
                ? " and (s.code = upper(:q) or position(lower(:q) in lower(s.name_zh)) > 0"
                        + " or position(lower(:q) in lower(s.name_en)) > 0)"
                : "";
        return where;
    }

    /** Published specifications of some categories, or of all when none is named. */
    List<Spec.Row> published(List<String> categories) {
        return jdbc.sql(ROWS + " where p.version is not null"
                        + (categories.isEmpty() ? "" : " and s.category_code in (:categories)")
                        + " order by s.code limit 500")
                .param("categories", categories)
                .query(SpecBook::row)
                .list();
    }

    /** So that one draft at a time is begun. */
    void lock(UUID spec) {
        jdbc.sql("select from inspection_spec where spec_id = :spec for no key update")
                .param("spec", spec)
                .query(row -> {});
    }

    /** Begins the next version with the items of the one before. */
    int begin(UUID spec, Actor actor, Instant at) {
        int version = jdbc.sql("""
                        insert into inspection_spec_version (spec_id, version, state, makers, changed_at)
                        select :spec, coalesce(max(version), 0) + 1, 'draft', array[:by], :at
                          from inspection_spec_version where spec_id = :spec returning version
                        """)
                .param("spec", spec)
                .param("by", actor.toString())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into inspection_spec_item
                select spec_id, :next, code, position, name_zh, name_en, method, standard, clause, criterion, lower_limit, upper_limit,
                       expected, unit, decision, detection_limit, safety, retestable, perishable
                  from inspection_spec_item where spec_id = :spec and version = (select max(version) from inspection_spec_version
                                                                 where spec_id = :spec and state = 'published')
                """).param("spec", spec).param("next", version).update();
        return version;
    }

    /** Notes who changed a draft; false when it is none any more, or was changed meanwhile. */
    boolean touch(UUID spec, int version, long seen, Actor actor, Instant at) {
        return jdbc.sql("""
                        update inspection_spec_version set revision = revision + 1, changed_at = :at,
                               makers = case when :by = any (makers) then makers else makers || :by::text end
                         where spec_id = :spec and version = :version and state = 'draft' and revision = :seen
                        """)
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .param("spec", spec)
                        .param("version", version)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Ends a draft; false when it was changed meanwhile. */
    boolean end(UUID spec, int version, long seen, Spec.State state, @Nullable Actor publisher, Instant at) {
        return jdbc.sql("""
                        update inspection_spec_version set state = :state, revision = revision + 1, published_by = :by::text,
                               published_at = case when :by::text is null then null else :at::timestamptz end
                         where spec_id = :spec and version = :version and state = 'draft' and revision = :seen
                        """)
                        .param("state", state.word())
                        .param("by", publisher == null ? null : publisher.toString())
                        .param("at", Timestamp.from(at))
                        .param("spec", spec)
                        .param("version", version)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    Optional<Spec.Version> version(UUID spec, int version) {
        return jdbc.sql(VERSION + " where v.spec_id = :spec and v.version = :version")
                .param("spec", spec)
                .param("version", version)
                .query(this::version)
                .optional();
    }

    /** The newest that orders may pin. */
    Optional<Spec.Version> current(String code) {
        return jdbc.sql(VERSION + " where s.code = :code and v.state = 'published' order by v.version desc limit 1")
                .param("code", code)
                .query(this::version)
                .optional();
    }

    /** Newest first. */
    List<Spec.Version> versions(UUID spec) {
        return jdbc.sql(VERSION + " where v.spec_id = :spec order by v.version desc limit 50")
                .param("spec", spec)
                .query(this::versionAlone)
                .list();
    }

    private static final String VERSION = """
            select s.spec_id, s.code, s.category_code, s.name_zh, s.name_en, v.version, v.state, v.makers, v.changed_at,
                   v.published_at, v.published_by, v.revision
              from inspection_spec_version v join inspection_spec s using (spec_id)
            """;

    private Spec.Version version(ResultSet row, int index) throws SQLException {
        Spec.Version alone = versionAlone(row, index);
        return new Spec.Version(
                alone.spec(),
                alone.version(),
                alone.state(),
                alone.makers(),
                alone.changedAt(),
                alone.publishedAt(),
                alone.publishedBy(),
                alone.revision(),
                items.of(alone.spec().specId(), alone.version()));
    }

    private Spec.Version versionAlone(ResultSet row, int index) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Spec.Version(
                spec(row, index),
                row.getInt("version"),
                Spec.State.of(row.getString("state")),
                List.of((String[]) row.getArray("makers").getArray()),
                row.getTimestamp("changed_at").toInstant(),
                published == null ? null : published.toInstant(),
                row.getString("published_by"),
                row.getLong("revision"),
                List.of());
    }

    private static Spec spec(ResultSet row, int index) throws SQLException {
        return new Spec(
                Objects.requireNonNull(row.getObject("spec_id", UUID.class)),
                row.getString("code"),
                row.getString("category_code"),
                row.getString("name_zh"),
                row.getString("name_en"));
    }

    private static Spec.Row row(ResultSet row, int index) throws SQLException {
        return new Spec.Row(
                spec(row, index),
                row.getObject("published", Integer.class),
                row.getObject("draft", Integer.class),
                row.getInt("items"));
    }
}
