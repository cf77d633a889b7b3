package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportReceipt;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Lens;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of the register. */
@Repository
class ExportEntryRows {

    static final String COLUMNS =
            "entry_id, source, format, filter, as_of, merchants, columns, row_count, sha256, file_name,"
                    + " file_size, file_sha256, actor_kind, actor_id, job_id, at";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportEntryRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What tells a table of these headings again. */
    static String hashOf(List<String> headings) {
        byte[] joined = String.join("\n", headings).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(CopyLines.sha256().digest(joined));
    }

    void insert(ExportEntry entry, ExportBook.Proof proof) {
        Set<String> merchants = entry.lens().merchants();
        jdbc.sql("insert into export_entry (" + COLUMNS + ", heading_hash, marks, mark_step)"
                        + " values (:id, :source, :format, :filter::jsonb, :asOf, :merchants, :columns, :rows, :sha256, :name,"
                        + " :size, :fileSha256, :actorKind, :actorId, :job, :at, :heading, :marks, :step)")
                .param("id", entry.id())
                .param("source", entry.source())
                .param("format", entry.format().name())
                .param("filter", json.writeValueAsString(entry.filter()))
                .param(
                        "asOf",
                        entry.lens().asOf() == null ? null : utc(entry.lens().asOf()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("merchants", merchants == null ? null : merchants.toArray(String[]::new), java.sql.Types.ARRAY)
                .param("columns", entry.columns().toArray(String[]::new))
                .param("rows", entry.receipt().rows())
                .param("sha256", entry.receipt().sha256())
                .param("name", entry.fileName())
                .param("size", entry.size())
                .param("fileSha256", entry.fileSha256())
                .param("actorKind", entry.actor().kind().name())
                .param("actorId", entry.actor().id())
                .param("job", entry.job())
                .param("at", utc(entry.at()))
                .param("heading", proof.headingHash())
                .param("marks", proof.marks().bytes())
                .param("step", proof.marks().step())
                .update();
    }

    Optional<ExportEntry> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from export_entry where entry_id = :id")
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    ExportEntry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
        Array merchants = row.getArray("merchants");
        return new ExportEntry(
                Objects.requireNonNull(row.getObject("entry_id", UUID.class)),
                row.getString("source"),
                ExportFormat.valueOf(row.getString("format")),
                json.readValue(row.getString("filter"), TEXTS),
                new Lens(
                        asOf == null ? null : asOf.toInstant(),
                        merchants == null ? null : Set.copyOf(texts(merchants))),
                texts(row.getArray("columns")),
                new ExportReceipt(row.getLong("row_count"), row.getString("sha256")),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("file_sha256"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getObject("job_id", UUID.class),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
