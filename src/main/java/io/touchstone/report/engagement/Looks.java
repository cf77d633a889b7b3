package io.touchstone.report.engagement;

import io.touchstone.shell.Lenses;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what engaged auditors look at, before they see it: what cannot be written down is not shown (feature M4). */
@Component
public class Looks {

    private final JdbcClient jdbc;
    private final Lenses lenses;
    private final TransactionTemplate own;
    private final Clock clock;

    Looks(JdbcClient jdbc, Lenses lenses, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.lenses = lenses;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** In a transaction of its own, so that it stays when the page fails. */
    public void write(UUID engagement, Look look) {
        lenses.aside(() -> {
            own.executeWithoutResult(status -> add(engagement, look, clock.instant(), null, null));
            return look;
        });
    }

    /** A table that left the house; in the transaction that lets it go. */
    void exported(UUID engagement, Look look, Instant at, long rows, String sha256) {
        add(engagement, look, at, rows, sha256);
    }

    /** A look of long ago that a story tells. */
    void told(UUID engagement, Look look, Instant at) {
        add(engagement, look, at, null, null);
    }

    private void add(UUID engagement, Look look, Instant at, @Nullable Long rows, @Nullable String sha256) {
        jdbc.sql("""
                        insert into report_look (engagement_id, at, kind, method, path, query, module, row_count, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(engagement)
                .param(Timestamp.from(at))
                .param(look.kind().word())
                .param(look.method())
                .param(look.path())
                .param(look.query())
                .param(look.module())
                .param(rows)
                .param(sha256)
                .update();
    }
}
