package io.touchstone.merchant.register;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of merchants’ papers, brands and differences as files, as on their pages. */
@Configuration(proxyBeanMethods = false)
class MerchantTableExports {

    /** Days that the pages look ahead. */
    private static final int AHEAD = 60;

    private final PlatformTime time;
    private final Clock clock;

    MerchantTableExports(PlatformTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @Bean
    ExportSource blocklistListed() {
        return new ListExport(
                "blocklist",
                "blocklist:read",
                List.of(
                        ExportColumn.text("number", "export.column.number"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("source", "export.column.source"),
                        ExportColumn.text("basis", "export.column.basis"),
                        ExportColumn.text("case_no", "export.column.case-no"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.time("proposed_at", "export.column.proposed-at"),
                        ExportColumn.time("decided_at", "export.column.decided-at"),
                        ExportColumn.time("ends_at", "export.column.ends-at"),
                        ExportColumn.text("end_reason", "export.column.end-reason")),
                """
                        select e.number, e.merchant_id, e.source, e.basis, e.case_no, e.state, e.proposed_at, e.decided_at, e.ends_at, e.end_reason
                          from merchant_blocklist_entry e where true""",
                Map.of("state", "e.state = :state"),
                "order by e.proposed_at desc, e.number desc");
    }

    @Bean
    ExportSource brandsListed() {
        return new ListExport(
                "brands",
                "merchant:read-brands",
                List.of(
                        ExportColumn.text("name", "export.column.name"),
                        ExportColumn.text("owner_name", "export.column.owner-name"),
                        ExportColumn.text("owner_uscc", "export.column.owner-uscc"),
                        ExportColumn.time("created_at", "export.column.created-at")),
                """
                        select name, owner_name, owner_uscc, created_at
                          from taxonomy_brand where true""",
                Map.of("q", "starts_with(name_key, lower(normalize(:q, NFKC)))"),
                "order by name_key");
    }

    @Bean
    ExportSource expiringListed() {
        return new ListExport(
                "papers-expiring",
                "documents:read",
                List.of(
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("merchant_name", "export.column.merchant-name"),
                        ExportColumn.text("document_type", "export.column.document-type"),
                        ExportColumn.date("valid_until", "export.column.valid-until"),
                        ExportColumn.integer("days_left", "export.column.days-left")),
                """
                        select d.merchant_id, m.name as merchant_name, d.document_type, d.valid_until, d.valid_until - :today as days_left
                          from merchant_document d join merchant m using (merchant_id)
                         where d.state = 'accepted' and d.valid_until <= :ahead""",
                Map.of(),
                "order by d.valid_until, d.document_id",
                () -> Map.of("today", today(), "ahead", today().plusDays(AHEAD)));
    }

    @Bean
    ExportSource renewalsListed() {
        return new ListExport(
                "papers-renewals",
                "documents:read",
                List.of(
                        ExportColumn.text("document_type", "export.column.document-type"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("merchant_name", "export.column.merchant-name"),
                        ExportColumn.date("valid_until", "export.column.valid-until"),
                        ExportColumn.time("added_at", "export.column.added-at")),
                """
                        select d.document_type, d.merchant_id, m.name as merchant_name, d.valid_until, d.added_at
                          from merchant_document d join merchant m using (merchant_id)
                         where d.state = 'received' and d.application_id is null""",
                Map.of(),
                "order by d.added_at, d.document_id");
    }

    @Bean
    ExportSource differencesListed() {
        return new ListExport(
                "register-differences",
                "register:read",
                List.of(
                        ExportColumn.time("found_at", "export.column.found-at"),
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("merchant_name", "export.column.merchant-name"),
                        ExportColumn.text("register", "export.column.register"),
                        ExportColumn.text("number", "export.column.number"),
                        ExportColumn.text("field", "export.column.field"),
                        ExportColumn.text("expected", "export.column.expected"),
                        ExportColumn.text("found", "export.column.found"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.time("closed_at", "export.column.closed-at"),
                        ExportColumn.text("reason", "export.column.reason")),
                """
                        select f.found_at, f.merchant_id, m.name as merchant_name, f.register, f.number, f.field, f.expected, f.found, f.state,
                               f.closed_at, f.reason
                          from merchant_register_difference f join merchant m using (merchant_id) where true""",
                Map.of(
                        "state",
                        "f.state = :state",
                        "register",
                        "f.register = :register",
                        "merchant",
                        "f.merchant_id = :merchant"),
                "order by f.found_at desc, f.difference_id desc");
    }

    @Bean
    ExportSource verificationsListed() {
        return new ListExport(
                "verifications-due",
                "verification:read",
                List.of(
                        ExportColumn.text("merchant_id", "export.column.merchant-id"),
                        ExportColumn.text("merchant_name", "export.column.merchant-name"),
                        ExportColumn.date("due_on", "export.column.due-on"),
                        ExportColumn.integer("days_left", "export.column.days-left")),
                """
                        select d.merchant_id, m.name as merchant_name, d.due_on, d.due_on - :today as days_left
                          from merchant_verification_due d join merchant m using (merchant_id)
                         where d.due_on <= :ahead""",
                Map.of(),
                "order by d.due_on, d.merchant_id",
                () -> Map.of("today", today(), "ahead", today().plusDays(AHEAD)));
    }

    private LocalDate today() {
        return time.day(clock.instant());
    }
}
