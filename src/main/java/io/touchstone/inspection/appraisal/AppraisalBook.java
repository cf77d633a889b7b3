package io.touchstone.inspection.appraisal;

import io.touchstone.evidence.FileId;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appraisals as the database has them; in the portal it shows a seat its own alone. */
@Component
class AppraisalBook {

    static final String SELECT =
            "select a.*, b.name as brand from inspection_appraisal a join taxonomy_brand b using (brand_id)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AppraisalBook(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('inspection_appraisal_number')")
                .query(Long.class)
                .single();
    }

    /** The case that one sending of the form made. */
    Optional<String> made(UUID once) {
        return jdbc.sql("select number from inspection_appraisal where once = :once")
                .param("once", once)
                .query(String.class)
                .optional();
    }

    void add(Appraisal asked, UUID once, UUID brandId) {
        template.update(
                """
                insert into inspection_appraisal (appraisal_id, number, once, owner_id, brand_id, sample_id, product_id, merchant_id,
                    category_code, title, model, gtin, question, features, due_on, fee_minor, currency, requested_at, requested_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                asked.id(),
                asked.number(),
                once,
                asked.ownerId(),
                brandId,
                asked.sampleId() == null ? null : asked.sampleId().id(),
                asked.productId(),
                asked.merchantId(),
                asked.categoryCode(),
                asked.title(),
                asked.model(),
                asked.gtin(),
                asked.question(),
                asked.features().toArray(String[]::new),
                Date.valueOf(asked.dueOn()),
                asked.fee().minor(),
                asked.fee().currency().getCurrencyCode(),
                Timestamp.from(asked.requestedAt()),
                asked.requestedBy());
    }

    Optional<Appraisal> find(String number) {
        return jdbc.sql(SELECT + " where a.number = :number")
                .param("number", number)
                .query(AppraisalBook::view)
                .optional();
    }

    /** For a change. */
    Optional<Appraisal> lock(String number) {
        return jdbc.sql(SELECT + " where a.number = :number for update of a")
                .param("number", number)
                .query(AppraisalBook::view)
                .optional();
    }

    List<Appraisal> list(AppraisalFilter filter, @Nullable UUID owner, @Nullable String cursor, int limit) {
        Optional<List<String>> after = Optional.ofNullable(cursor)
                .flatMap(word -> Cursor.decode(word, 2))
                .filter(words -> words.get(0).matches("[0-9TZ:.-]{20,40}")
                        && words.get(1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        JdbcClient.StatementSpec query = jdbc.sql(SELECT + " where true" + filter.where()
                        + (owner == null ? "" : " and a.owner_id = :owner")
                        + (after.isEmpty()
                                ? ""
                                : " and (a.requested_at, a.appraisal_id) < (:afterAt::timestamptz, :afterId::uuid)")
                        + " order by a.requested_at desc, a.appraisal_id desc limit :limit")
                .params(filter.words())
                .param("limit", limit);
        if (owner != null) {
            query = query.param("owner", owner);
        }
        if (after.isPresent()) {
            query = query.param("afterAt", after.get().get(0))
                    .param("afterId", after.get().get(1));
        }
        return query.query(AppraisalBook::view).list();
    }

    /** Moves the case on; the version was checked under the lock. */
    void move(
            Appraisal asked,
            AppraisalState state,
            int round,
            @Nullable String reason,
            @Nullable Instant endedAt,
            @Nullable Actor acceptedBy) {
        template.update(
                """
                update inspection_appraisal set state = ?, round = ?, reason = ?, ended_at = ?, accepted_by = ?, version = version + 1
                 where appraisal_id = ?""",
                state.word(),
                round,
                reason,
                endedAt == null ? null : Timestamp.from(endedAt),
                acceptedBy == null ? null : acceptedBy.toString(),
                asked.id());
    }

    void keep(UUID appraisal, Statement statement) {
        template.update(
                """
                insert into inspection_appraisal_statement (appraisal_id, round, verdict, findings, notes, remarks, statement, sha256,
                    signature, signed_at, signed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                appraisal,
                statement.round(),
                statement.verdict().word(),
                statement.findings().stream().map(one -> one.found().word()).toArray(String[]::new),
                statement.findings().stream().map(FeatureFinding::note).toArray(String[]::new),
                statement.remarks(),
                statement.text(),
                statement.sha256(),
                statement.signature(),
                Timestamp.from(statement.signedAt()),
                statement.signedBy());
    }

    /** The newest first. */
    List<Statement> statements(Appraisal asked) {
        return jdbc.sql("select * from inspection_appraisal_statement where appraisal_id = :id order by round desc")
                .param("id", asked.id())
                .query((row, i) -> new Statement(
                        row.getInt("round"),
                        Verdict.of(row.getString("verdict")),
                        findings(row, asked.features()),
                        row.getString("remarks"),
                        row.getString("statement"),
                        row.getString("sha256"),
                        row.getString("signature"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getString("signed_by")))
                .list();
    }

    private static List<FeatureFinding> findings(ResultSet row, List<String> features) throws SQLException {
        String[] found = (String[]) row.getArray("findings").getArray();
        String[] notes = (String[]) row.getArray("notes").getArray();
        List<FeatureFinding> findings = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            findings.add(new FeatureFinding(
                    features.get(i), FeatureFinding.Found.typed(found[i]).orElseThrow(), notes[i]));
        }
        return findings;
    }

    /** Whether the file was not there yet. */
    boolean addFile(UUID appraisal, FileId file, String note, boolean fromOwner, Instant at, Actor by) {
        return template.update("""
                        insert into inspection_appraisal_file (appraisal_id, file_id, note, from_owner, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""", appraisal, file.id(), note, fromOwner, Timestamp.from(at), by.toString()) == 1;
    }

    List<AppraisalFile> files(UUID appraisal) {
        return jdbc.sql(
                        "select f.*, e.name, e.sha256 from inspection_appraisal_file f join evidence_file e using (file_id)"
                                + " where f.appraisal_id = :id order by f.added_at, f.file_id")
                .param("id", appraisal)
                .query((row, i) -> new AppraisalFile(
                        new FileId(Objects.requireNonNull(row.getObject("file_id", UUID.class))),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getString("note"),
                        row.getBoolean("from_owner"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    private static Appraisal view(ResultSet row, int index) throws SQLException {
        UUID sample = row.getObject("sample_id", UUID.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return new Appraisal(
                Objects.requireNonNull(row.getObject("appraisal_id", UUID.class)),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("owner_id", UUID.class)),
                row.getString("brand"),
                sample == null ? null : new SampleId(sample),
                row.getString("product_id"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                row.getString("title"),
                row.getString("model"),
                row.getString("gtin"),
                row.getString("question"),
                Arrays.asList((String[]) row.getArray("features").getArray()),
                row.getDate("due_on").toLocalDate(),
                new Money(row.getLong("fee_minor"), Currency.getInstance(row.getString("currency"))),
                AppraisalState.of(row.getString("state")),
                row.getInt("round"),
                row.getString("reason"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("accepted_by"),
                row.getLong("version"));
    }
}
