package io.touchstone.merchant.life;

import io.touchstone.merchant.application.SubmittedApplication;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that life begins with: a category, a shop, an application, a document. */
public final class LifeRows {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final JdbcTemplate jdbc;

    public LifeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('tea', '茶叶', 'Tea', 'epoch'), ('cups', '杯子', 'Cups', 'epoch') on conflict do nothing");
    }

    /** A shop that traded before this application knew it. */
    public void shop(String merchantId) {
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'tea', now())",
                merchantId,
                "Shop " + merchantId);
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, '-infinity', 'active', 'import', now())",
                merchantId);
    }

    public SubmittedApplication application(@Nullable UUID account) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into merchant_application (application_id, number, account_id, source, state, round,"
                        + " matrix_version, created_at, updated_at, submitted_at, decided_at, version)"
                        + " values (?, ?, ?, 'portal', 'approved', 1, 1, ?, ?, ?, ?, 0)",
                id,
                "A-" + id,
                account,
                Timestamp.from(NOW),
                Timestamp.from(NOW),
                Timestamp.from(NOW),
                Timestamp.from(NOW));
        return new SubmittedApplication(
                id,
                1,
                1,
                NOW,
                account,
                new SubmittedApplication.Company(
                        "company",
                        "Harbour Tea Ltd",
                        "91350100M000100Y43",
                        "Lin Yi",
                        LocalDate.parse("2030-01-01"),
                        "350100",
                        "1 Harbour Road",
                        "Lin Er",
                        "13800000000",
                        "lin@example.org"),
                new SubmittedApplication.Shop("Harbour Tea", "flagship", "https://example.org/harbour"),
                List.of("tea", "cups"),
                List.of(),
                List.of());
    }

    /** A paper of a shop, accepted, that runs out on a day. */
    public UUID paper(String merchantId, @Nullable String category, @Nullable String product, LocalDate validUntil) {
        UUID file = UUID.randomUUID();
        jdbc.update(
                "insert into evidence_file (file_id, sha256, size_bytes, media_type, name, uploaded_by, uploaded_at, scan)"
                        + " values (?, repeat('a', 64), 1, 'image/png', 'a.png', 'test', now(), 'not_scanned')",
                file);
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into merchant_document (document_id, merchant_id, document_type, category_code, product_ref,"
                        + " file_id, valid_until, state, round, added_at, verdict_by, verdict_at)"
                        + " values (?, ?, 'food_trading_licence', ?, ?, ?, ?, 'accepted', 0, ?, 'test', ?)",
                id,
                merchantId,
                category,
                product,
                file,
                validUntil,
                Timestamp.from(NOW),
                Timestamp.from(NOW));
        return id;
    }

    /** A renewal that waits for its verdict. */
    public UUID received(String merchantId, @Nullable String category, @Nullable String product, LocalDate validUntil) {
        UUID id = paper(merchantId, category, product, validUntil);
        jdbc.update(
                "update merchant_document set state = 'received', verdict_by = null, verdict_at = null"
                        + " where document_id = ?",
                id);
        return id;
    }

    String state(String merchantId) {
        return jdbc.queryForObject(
                "select state from merchant_state where merchant_id = ? order by valid_from desc, step_no desc limit 1",
                String.class,
                merchantId);
    }

    public long audited(String action, String merchantId) {
        Long count = jdbc.queryForObject(
                "select count(*) from audit_event where action = ? and subject_id = ?", Long.class, action, merchantId);
        return count == null ? 0 : count;
    }
}
