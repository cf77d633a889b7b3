package io.touchstone.rulebook.library;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.rulebook.Commitments;
import io.touchstone.rulebook.Wording;
import io.touchstone.rulebook.library.DocumentContent.Links;
import io.touchstone.rulebook.library.LibraryDocument.State;
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
import tools.jackson.databind.json.JsonMapper;

/** Documents of the library as rows. */
@Repository
class LibraryRows implements Commitments {

    static final String FROM = " from rulebook_document_version v join rulebook_document d using (code)";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select v.version_id, v.code, d.kind, v.version, v.state, v.title_zh, v.title_en, v.source, v.clauses::text as clauses,
                   v.rules, v.categories, v.items, v.sha256, v.made_by, v.edited_by, v.published_at, v.published_by,
                   v.effective_from, v.revision
            """ + FROM;

    private final JdbcClient jdbc;

    LibraryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Commitment> inForce(Instant at) {
        return jdbc.sql(SELECT + """
                         where d.kind = 'commitment' and v.state = 'published' and v.effective_from <= :at
                           and not exists (select from rulebook_document_version n where n.code = v.code and n.state = 'published'
                                            and n.effective_from <= :at and (n.effective_from, n.version) > (v.effective_from, v.version))
                         order by v.code
                        """)
                .param("at", Timestamp.from(at))
                .query((row, i) -> commitment(document(row)))
                .list();
    }

    @Override
    public Optional<Commitment> find(UUID version) {
        return jdbc.sql(SELECT + " where v.version_id = ? and d.kind = 'commitment' and v.state = 'published'")
                .param(version)
                .query((row, i) -> commitment(document(row)))
                .optional();
    }

    private static Commitment commitment(LibraryDocument document) {
        return new Commitment(
                document.id(),
                document.code(),
                document.version(),
                document.content().title(),
                document.content().clauses(),
                document.sha256(),
                Objects.requireNonNull(document.effectiveFrom()));
    }

    KeysetPage<LibraryDocument> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(filter);
        values.put("limit", limit + 1);
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).orElse(List.of());
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = " and (v.code, v.version) > (:code, :version::int)";
            values.put("code", after.get(0));
            values.put("version", after.get(1));
        }
        List<LibraryDocument> rows = jdbc.sql(
                        SELECT + LibraryFilter.where(filter) + beyond + " order by v.code, v.version limit :limit")
                .params(values)
                .query((row, i) -> document(row))
                .list();
        return KeysetPage.cut(rows, limit, row -> List.of(row.code(), Integer.toString(row.version())));
    }

    /** Newest first. */
    List<LibraryDocument> versions(String code) {
        return jdbc.sql(SELECT + " where v.code = ? order by v.version desc")
                .param(code)
                .query((row, i) -> document(row))
                .list();
    }

    Optional<LibraryDocument> find(String code, int version) {
        return jdbc.sql(SELECT + " where v.code = ? and v.version = ?")
                .param(code)
                .param(version)
                .query((row, i) -> document(row))
                .optional();
    }

    /** False when the code is taken. */
    boolean addCode(String code, DocumentKind kind, Instant at, String actor) {
        return jdbc.sql("insert into rulebook_document values (?, ?, ?, ?) on conflict do nothing")
                        .param(code)
                        .param(kind.word())
                        .param(Timestamp.from(at))
                        .param(actor)
                        .update()
                == 1;
    }

    void lock(String code) {
        jdbc.sql("select code from rulebook_document where code = ? for update")
                .param(code)
                .query(String.class)
                .optional();
    }

    void add(LibraryDocument document, Instant at) {
        bind(jdbc.sql("""
                        insert into rulebook_document_version
                            (version_id, code, version, state, title_zh, title_en, source, clauses, rules, categories, items, sha256,
                             made_at, made_by, edited_by)
                        values (:id, :code, :version, :state, :titleZh, :titleEn, :source, :clauses::jsonb, :rules, :categories, :items,
                                :sha256, :at, :editedBy, :editedBy)
                        """), document)
                .param("code", document.code())
                .param("version", document.version())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @throws Conflict when somebody else changed it meanwhile */
    void save(LibraryDocument document) {
        Instant publishedAt = document.publishedAt();
        Instant from = document.effectiveFrom();
        int saved = bind(jdbc.sql("""
                        update rulebook_document_version
                           set state = :state, title_zh = :titleZh, title_en = :titleEn, source = :source, clauses = :clauses::jsonb,
                               rules = :rules, categories = :categories, items = :items, sha256 = :sha256, edited_by = :editedBy,
                               published_at = :publishedAt, published_by = :publishedBy, effective_from = :from,
                               revision = revision + 1
                         where version_id = :id and revision = :revision
                        """), document)
                .param("publishedAt", publishedAt == null ? null : Timestamp.from(publishedAt))
                .param("publishedBy", document.publishedBy())
                .param("from", from == null ? null : Timestamp.from(from))
                .param("revision", document.revision())
                .update();
        if (saved == 0) {
            throw new Conflict(LibraryRule.LIBRARY_CHANGED);
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, LibraryDocument document) {
        DocumentContent content = document.content();
        return statement
                .param("id", document.id())
                .param("state", document.state().word())
                .param("titleZh", content.title().zh())
                .param("titleEn", content.title().en())
                .param("source", content.source())
                .param("clauses", JSON.writeValueAsString(content.clauses()))
                .param("rules", content.links().rules())
                .param("categories", content.links().categories())
                .param("items", content.links().items())
                .param("sha256", document.sha256())
                .param("editedBy", document.editedBy());
    }

    private static LibraryDocument document(ResultSet row) throws SQLException {
        var content = new DocumentContent(
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                row.getString("source"),
                List.of(JSON.readValue(row.getString("clauses"), Clause[].class)),
                new Links(row.getString("rules"), row.getString("categories"), row.getString("items")));
        return new LibraryDocument(
                Objects.requireNonNull(row.getObject("version_id", UUID.class)),
                row.getString("code"),
                DocumentKind.of(row.getString("kind")),
                row.getInt("version"),
                State.of(row.getString("state")),
                content,
                row.getString("sha256"),
                row.getString("made_by"),
                row.getString("edited_by"),
                instant(row, "published_at"),
                row.getString("published_by"),
                instant(row, "effective_from"),
                row.getLong("revision"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
