package io.touchstone.merchant.application;

import io.touchstone.shell.FieldCipher;
import io.touchstone.shell.RequestMemo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Resident identity and bank account numbers: sealed in the table, shown by their tails only. */
@Repository
class SealedNumbers {

    private static final String KEY = "merchant-numbers";
    private static final int TAIL = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SealedNumbers(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Which number. */
    enum Kind {
        IDENTITY("identity"),
        BANK_ACCOUNT("bank_account");

        private final String column;

        Kind(String column) {
            this.column = column;
        }
    }

    void seal(UUID application, Kind kind, String number) {
        String tail = number.substring(Math.max(0, number.length() - TAIL));
        jdbc.sql("update merchant_application set " + kind.column + "_sealed = :sealed, " + kind.column
                        + "_tail = :tail where application_id = :id")
                .param("sealed", cipher.seal(KEY, number.getBytes(StandardCharsets.UTF_8), application))
                .param("tail", tail)
                .param("id", application)
                .update();
    }

    /** In clear, for finding related applicants; goes nowhere else. */
    Optional<String> open(UUID application, Kind kind) {
        return jdbc.sql("select " + kind.column + "_sealed from merchant_application where application_id = :id")
                .param("id", application)
                .query((row, index) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(kept -> new String(cipher.open(KEY, kept, application), StandardCharsets.UTF_8));
    }

    Tails tails(UUID application) {
        return RequestMemo.once(List.of("tails", application), () -> read(application));
    }

    private Tails read(UUID application) {
        Map<String, Object> row = jdbc.sql("select identity_tail, bank_account_tail from merchant_application"
                        + " where application_id = :id")
                .param("id", application)
                .query()
                .singleRow();
        return new Tails((String) row.get("identity_tail"), (String) row.get("bank_account_tail"));
    }

    /** The last characters of each number; null where there is none. */
    record Tails(@Nullable String identity, @Nullable String bankAccount) {}
}
