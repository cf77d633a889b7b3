package io.touchstone.merchant.register;

import io.touchstone.merchant.register.RegistryAnswer.Found;
import io.touchstone.merchant.register.RegistryAnswer.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Answers from the newest file of a register, any number of keys in one statement. */
@Component
@Order(SnapshotConnector.LAST)
class SnapshotConnector implements RegistryConnector {

    /** An address that answers now knows more than a file of last week. */
    static final int LAST = 100;

    private final JdbcTemplate db;

    SnapshotConnector(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public boolean serves(Register register) {
        return !db.queryForList(
                        "select 1 from merchant_register_snapshot where register = ? limit 1",
                        Integer.class,
                        register.word())
                .isEmpty();
    }

    @Override
    public Map<String, RegistryAnswer> lookUp(Register register, Set<String> keys) {
        Map<String, RegistryAnswer> answers = new HashMap<>();
        keys.forEach(key -> answers.put(key, new NotFound()));
        RowCallbackHandler found = row -> answers.put(row.getString("key"), new Found(entry(row)));
        db.query(
                "select * from merchant_register_record where register = ? and key = any (?::text[])",
                found,
                register.word(),
                keys.toArray(String[]::new));
        return answers;
    }

    private static RegistryRecord entry(ResultSet row) throws SQLException {
        return new RegistryRecord(
                row.getString("number"),
                row.getString("name"),
                RegistryRecord.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getObject("valid_until", LocalDate.class),
                row.getString("scope"));
    }
}
