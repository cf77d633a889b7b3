package io.touchstone.assessment.scheme;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of schemes as rows. */
@Repository
class SchemeRows {

    private static final String SELECT = """
            select version_id, scheme, version, state, outline, shipped, title_zh, title_en, first_level, second_level, items, sha256,
                   made_at, made_by, published_at, published_by, retired_at, row_version
              from assessment_scheme_version
            """;

    private final JdbcClient jdbc;

    SchemeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conditions, along their indexes. */
    static String where(Map<String, String> filter) {
        return filter.containsKey("state") ? " where state = :state" : " where true";
    }

    KeysetPage<SchemeRow> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter);
        String beyond = Cursor.beyond(cursor, values, " and (made_at, version_id) < (:at::timestamptz, :id::uuid)");
        values.put("limit", limit + 1);
        List<SchemeRow> rows = jdbc.sql(
                        SELECT + where(filter) + beyond + " order by made_at desc, version_id desc limit :limit")
                .params(values)
                .query((row, i) -> row(row))
                .list();
        return KeysetPage.cut(
                rows, limit, one -> List.of(one.madeAt().toString(), one.id().toString()));
    }

    Optional<SchemeRow> find(SchemeRef ref) {
        return one(" where scheme = ? and version = ?", ref);
    }

    Optional<SchemeRow> lock(SchemeRef ref) {
        return one(" where scheme = ? and version = ? for update", ref);
    }

    private Optional<SchemeRow> one(String where, SchemeRef ref) {
        return jdbc.sql(SELECT + where)
                .param(ref.scheme())
                .param(ref.version())
                .query((row, i) -> row(row))
                .optional();
    }

    Optional<SchemeRef> madeBy(UUID once) {
        return jdbc.sql("select scheme, version from assessment_scheme_version where once = ?")
                .param(once)
                .query((row, i) -> new SchemeRef(row.getString(1), row.getString(2)))
                .optional();
    }

    /** All that anybody may see or assess by, the latest first. */
    List<SchemeRow> inState(SchemeState... states) {
        return jdbc.sql(SELECT + " where state in (:states) order by published_at desc, version_id desc")
                .param(
                        "states",
                        java.util.Arrays.stream(states).map(SchemeState::name).toList())
                .query((row, i) -> row(row))
                .list();
    }

    /** Of one scheme, the latest made first. */
    List<SchemeRow> versions(String scheme) {
        return jdbc.sql(SELECT + " where scheme = ? order by made_at desc, version_id desc")
                .param(scheme)
                .query((row, i) -> row(row))
                .list();
    }

    String content(UUID id) {
        return jdbc.sql("select content from assessment_scheme_version where version_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** @return whether it was added; not when the version is taken or the form was sent before */
    boolean add(UUID id, SchemeDocument document, @Nullable UUID once, boolean shipped, Instant at, String by) {
        SchemeVersion version = document.version();
        long first =
                version.indicators().stream().filter(Indicator::isFirstLevel).count();
        return jdbc.sql("""
                        insert into assessment_scheme_version
                            (version_id, scheme, version, state, outline, shipped, title_zh, title_en, first_level, second_level, items,
                             content, sha256, once, made_at, made_by)
                        values (:id, :scheme, :version, 'DRAFT', :outline, :shipped, :titleZh, :titleEn, :first, :second, :items,
                                :content, :sha256, :once, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("scheme", version.ref().scheme())
                        .param("version", version.ref().version())
                        .param("outline", version.state() == SchemeState.OUTLINE)
                        .param("shipped", shipped)
                        .param("titleZh", version.title().zh())
                        .param("titleEn", version.title().en())
                        .param("first", first)
                        .param("second", version.indicators().size() - first)
                        .param("items", version.items().size())
                        .param("content", SchemeText.write(document))
                        .param("sha256", version.sha256())
                        .param("once", once)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** What was to be assessed by before is retired in the same step. */
    void publish(SchemeRow draft, Instant at, String by) {
        if (!draft.outline()) {
            jdbc.sql("""
                            update assessment_scheme_version set state = 'RETIRED', retired_at = ?, row_version = row_version + 1
                             where scheme = ? and state = 'PUBLISHED'
                            """).param(Timestamp.from(at)).param(draft.ref().scheme()).update();
        }
        jdbc.sql("""
                        update assessment_scheme_version
                           set state = ?, published_at = ?, published_by = ?, row_version = row_version + 1
                         where version_id = ?
                        """)
                .param((draft.outline() ? SchemeState.OUTLINE : SchemeState.PUBLISHED).name())
                .param(Timestamp.from(at))
                .param(by)
                .param(draft.id())
                .update();
    }

    void discard(UUID draft) {
        jdbc.sql("delete from assessment_scheme_version where version_id = ?")
                .param(draft)
                .update();
    }

    private static SchemeRow row(ResultSet row) throws SQLException {
        return new SchemeRow(
                Objects.requireNonNull(row.getObject("version_id", UUID.class)),
                new SchemeRef(row.getString("scheme"), row.getString("version")),
                SchemeState.valueOf(row.getString("state")),
                row.getBoolean("outline"),
                row.getBoolean("shipped"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                row.getInt("first_level"),
                row.getInt("second_level"),
                row.getInt("items"),
                row.getString("sha256"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"),
                instant(row.getTimestamp("retired_at")),
                row.getLong("row_version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
