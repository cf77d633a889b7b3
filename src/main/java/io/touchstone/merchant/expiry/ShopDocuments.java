package io.touchstone.merchant.expiry;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.DocumentState;
import io.touchstone.merchant.application.DocumentView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A shop's documents as their pages show them. */
@Component
class ShopDocuments {

    private final ApplicationRecords records;
    private final JdbcTemplate db;
    private final PlatformTime time;
    private final Clock clock;

    ShopDocuments(ApplicationRecords records, JdbcTemplate db, PlatformTime time, Clock clock) {
        this.records = records;
        this.db = db;
        this.time = time;
        this.clock = clock;
    }

    /** Those that count, or wait for a verdict, or were refused; replaced ones are left out. */
    List<DocumentLine> of(String merchantId) {
        LocalDate today = time.day(clock.instant());
        Set<String> held = new HashSet<>(db.queryForList(
                "select cause_id from merchant_hold where merchant_id = ? and cause = 'document' and released_at is null",
                String.class,
                merchantId));
        return records.documentsOf(merchantId).stream()
                .filter(document -> document.state() != DocumentState.SUPERSEDED)
                .map(document -> new DocumentLine(
                        document,
                        daysLeft(document, today),
                        held.contains(document.id().toString())))
                .toList();
    }

    /** One document of a shop; that of another shop does not exist. */
    DocumentView of(String merchantId, UUID documentId) {
        return records.document(documentId)
                .filter(document -> merchantId.equals(document.merchantId()))
                .orElseThrow(() -> new NotFound("document", documentId.toString()));
    }

    private static @Nullable Long daysLeft(DocumentView document, LocalDate today) {
        LocalDate until = document.content().validUntil();
        return until == null ? null : ChronoUnit.DAYS.between(today, until);
    }
}
