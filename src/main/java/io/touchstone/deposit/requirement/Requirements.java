package io.touchstone.deposit.requirement;

import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps over time what is required of each shop, and why; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Requirements {

    /** Any number that no other lock of the application uses. */
    private static final long LOCK = 0x6465_706f_7369_7401L;

    private final JdbcClient jdbc;
    private final Settings settings;

    Requirements(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Writes down what is required of shops as they stand, and answers of whom it is another amount or reason than before. */
    List<String> note(Collection<String> merchants, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
        return jdbc.sql("select merchant_id from deposit_require(:merchants, :at, :version, " + DepositTariff.PARAMETERS
                        + ") order by 1")
                .params(settings.at(DepositTariff.KEY, at).parameters())
                .param("merchants", merchants.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("version", settings.versionAt(DepositTariff.KEY, at))
                .query(String.class)
                .list();
    }

    /** The next shops in the order of their ids, so that all can be gone through in bounded steps. */
    List<String> shopsAfter(String merchantId, int limit) {
        return jdbc.sql("select merchant_id from merchant_shop_v where merchant_id > ? order by merchant_id limit ?")
                .params(merchantId, limit)
                .query(String.class)
                .list();
    }
}
