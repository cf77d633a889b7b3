package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import io.touchstone.rulebook.RuleState;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.rulebook.ViolationTerms;
import io.touchstone.rulebook.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Shops, and what is alleged against them, for tests of cases. */
public final class CaseFixture {

    public static final Actor TEST = Actor.system("test");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private CaseFixture() {}

    public static String merchant(JdbcTemplate db) {
        String id = "alleged-" + COUNT.incrementAndGet();
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('toys', '玩具', 'Toys', 'epoch') on conflict do nothing");
        db.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'toys', now())",
                id,
                "Shop " + id);
        return id;
    }

    public static String product(JdbcTemplate db, String merchant) {
        String id = "goods-" + COUNT.incrementAndGet();
        db.update(
                "insert into catalog_product (product_id, merchant_id, category_code, title, brand, updated_at)"
                        + " values (?, ?, 'toys', 'A toy', 'Acme', now())",
                id,
                merchant);
        return id;
    }

    public static OpenCase against(String merchant, @Nullable String reference, Instant at) {
        return new OpenCase(
                merchant,
                null,
                null,
                reference == null ? CaseSource.STAFF : CaseSource.COMPLAINT,
                reference,
                null,
                at.minus(Duration.ofDays(1)),
                "what happened",
                null,
                at,
                TEST);
    }

    /** A rule of violations that only says what a test needs. */
    public static RuleVersion rule(boolean hearing, boolean zeroTolerance) {
        return new RuleVersion(
                UUID.randomUUID(),
                "B-99",
                1,
                RuleState.IN_FORCE,
                new Wording("规则", "Rule"),
                new Wording("规则", "Rule"),
                "test",
                new ViolationTerms(
                        ViolationClass.B,
                        2,
                        false,
                        List.of(),
                        hearing,
                        0,
                        false,
                        zeroTolerance,
                        null,
                        "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                        false,
                        null),
                Instant.EPOCH,
                null);
    }
}
