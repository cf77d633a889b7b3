package io.touchstone.merchant.requirement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the matrix. */
@Repository
class MatrixRows {

    private static final String VERSIONS = """
            select version, state, nullif(effective_from, '-infinity') as effective_from, source, made_by, made_at,
                published_by, published_at
            from merchant_matrix
            """;

    private final JdbcClient jdbc;

    MatrixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int versionAt(Instant at) {
        return jdbc.sql("""
                        select version from merchant_matrix where state = 'published' and effective_from <= :at
                        order by effective_from desc, version desc limit 1
                        """).param("at", utc(at)).query(Integer.class).single();
    }

    /** Newest first. */
    List<MatrixVersion> versions() {
        return jdbc.sql(VERSIONS + "order by version desc limit 500")
                .query(MatrixRows::version)
                .list();
    }

    Optional<MatrixVersion> find(int version) {
        return jdbc.sql(VERSIONS + "where version = :version")
                .param("version", version)
                .query(MatrixRows::version)
                .optional();
    }

    List<MatrixRow> rows(int version) {
        return jdbc.sql("select * from merchant_matrix_row where version = :version order by position")
                .param("version", version)
                .query(MatrixRows::row)
                .list();
    }

    /** Copies the newest version into a draft. */
    int copyNewest(String by, Instant at) {
        int version = jdbc.sql("""
                        insert into merchant_matrix (version, state, made_by, made_at)
                        select max(version) + 1, 'draft', :by, :at from merchant_matrix returning version
                        """)
                .param("by", by)
                .param("at", utc(at))
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into merchant_matrix_row (version, position, document_type, category_code, risk_class,
                            shop_type, brand_right, seller_kind, required, fields, standard_zh, standard_en)
                        select version + 1, position, document_type, category_code, risk_class, shop_type, brand_right,
                            seller_kind, required, fields, standard_zh, standard_en
                        from merchant_matrix_row where version = :before
                        """).param("before", version - 1).update();
        return version;
    }

    /** Adds a row at the end. */
    int add(int version, MatrixRow.Scope scope, MatrixRow.Claim claim) {
        int position = jdbc.sql(
                        "select coalesce(max(position), 0) + 1 from merchant_matrix_row where version = :version")
                .param("version", version)
                .query(Integer.class)
                .single();
        put(version, new MatrixRow(position, scope, claim));
        return position;
    }

    /** Writes a row in its place. */
    void put(int version, MatrixRow row) {
        remove(version, row.position());
        jdbc.sql("""
                        insert into merchant_matrix_row (version, position, document_type, category_code, risk_class,
                            shop_type, brand_right, seller_kind, required, fields, standard_zh, standard_en)
                        values (:version, :position, :type, :category, :risk, :shop, :right, :seller, :required, :fields,
                            :zh, :en)
                        """)
                .param("version", version)
                .param("position", row.position())
                .param("type", row.claim().type().word())
                .param("category", row.scope().categoryCode())
                .param("risk", row.scope().riskClass())
                .param("shop", row.scope().shopType())
                .param("right", row.scope().brandRight())
                .param("seller", row.scope().sellerKind())
                .param("required", row.claim().required())
                .param(
                        "fields",
                        row.claim().fields().stream().map(DocumentField::word).toArray(String[]::new))
                .param("zh", row.claim().standardZh())
                .param("en", row.claim().standardEn())
                .update();
    }

    void remove(int version, int position) {
        jdbc.sql("delete from merchant_matrix_row where version = :version and position = :position")
                .param("version", version)
                .param("position", position)
                .update();
    }

    void publish(int version, Instant from, String source, String by, Instant at) {
        jdbc.sql("""
                        update merchant_matrix set state = 'published', effective_from = :from, source = :source,
                            published_by = :by, published_at = :at
                        where version = :version
                        """)
                .param("version", version)
                .param("from", utc(from))
                .param("source", source)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void discard(int version) {
        jdbc.sql("delete from merchant_matrix where version = :version and state = 'draft'")
                .param("version", version)
                .update();
    }

    private static MatrixVersion version(ResultSet row, int index) throws SQLException {
        return new MatrixVersion(
                row.getInt("version"),
                "draft".equals(row.getString("state")),
                instant(row, "effective_from"),
                row.getString("source"),
                Objects.requireNonNull(row.getString("made_by")),
                Objects.requireNonNull(instant(row, "made_at")),
                row.getString("published_by"),
                instant(row, "published_at"));
    }

    private static MatrixRow row(ResultSet row, int index) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        return new MatrixRow(
                row.getInt("position"),
                new MatrixRow.Scope(
                        row.getString("category_code"),
                        row.getString("risk_class"),
                        row.getString("shop_type"),
                        row.getString("brand_right"),
                        row.getString("seller_kind")),
                new MatrixRow.Claim(
                        DocumentType.of(Objects.requireNonNull(row.getString("document_type"))),
                        row.getBoolean("required"),
                        Arrays.stream(fields)
                                .flatMap(word -> DocumentField.of(word).stream())
                                .toList(),
                        row.getString("standard_zh"),
                        row.getString("standard_en")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
