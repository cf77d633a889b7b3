package io.touchstone.inspection.buying;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.sample.SampleFixture;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.merchant.review.ReviewFixture;
import io.touchstone.shell.Role;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A pool of buyers with names that can be searched for, and the people around them. */
final class BuyingFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final SampleFixture samples;
    final Authentication inspector;
    final Authentication second;
    final Authentication finance;

    private final BuyerDesk buyers;

    BuyingFixture(
            JdbcTemplate db,
            Samples samples,
            TransactionTemplate tx,
            Accounts accounts,
            JsonMapper json,
            BuyerDesk buyers) {
        this.samples = new SampleFixture(db, samples, tx);
        this.buyers = buyers;
        var people = new ReviewFixture(db, accounts, json);
        inspector = people.person(
                "Inspector",
                Role.INSPECTOR,
                "inspection:read",
                "inspection:work",
                "buying:read",
                "buying:work",
                "buying:approve");
        second = people.person("Second", Role.APPROVER, "inspection:read", "buying:read", "buying:approve");
        finance = people.person("Finance", Role.FINANCE, "inspection:read", "buying:reimburse");
    }

    /** Whom nobody may find out about. */
    static BuyerIdentity identity() {
        int n = COUNT.incrementAndGet();
        return new BuyerIdentity(
                "Zhuque Planted" + n,
                "1390000%04d".formatted(n),
                n + " Hidden Lane, Planted City",
                "PAYPLANTED%06d".formatted(n),
                "buyer-planted-" + n);
    }

    String buyer(BuyerIdentity identity) {
        String alias = "Heron-" + COUNT.incrementAndGet();
        as(inspector, () -> {
            buyers.add(UUID.randomUUID(), alias, identity, LocalDate.parse("2026-01-05"), 3);
            return alias;
        });
        return alias;
    }

    static <T> T as(Authentication who, Supplier<T> work) {
        SecurityContextHolder.getContext().setAuthentication(who);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static void does(Authentication who, Runnable work) {
        as(who, () -> {
            work.run();
            return null;
        });
    }
}
