package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.shell.FieldCipher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authenticator apps of people and their recovery codes; a code of either kind is taken once. */
@Repository
class SecondFactors {

    private final JdbcClient jdbc;
    /** Name of the key that secrets are sealed with. */
    private static final String KEY = "second-factor";

    private final FieldCipher cipher;

    SecondFactors(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    boolean isConfirmed(AccountId account) {
        return jdbc.sql("select true from identity_second_factor where account_id = :id and confirmed_at is not null")
                .param("id", account.id())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** The secret that waits for its first code; made when there is none yet. */
    byte[] pending(AccountId account) {
        byte[] fresh = Secrets.bytes(Totp.SECRET_BYTES);
        jdbc.sql("insert into identity_second_factor (account_id, secret) values (:id, :secret)"
                        + " on conflict (account_id) do nothing")
                .param("id", account.id())
                .param("secret", cipher.seal(KEY, fresh, account.id()))
                .update();
        return secret(account, "confirmed_at is null")
                .orElseThrow(() -> new IllegalStateException("the second factor is confirmed already"));
    }

    /** Whether an unconfirmed app's code fits; then the app is confirmed. */
    boolean confirm(AccountId account, String code, Instant at) {
        return secret(account, "confirmed_at is null")
                .filter(secret -> spend(account, secret, code, at))
                .map(secret -> jdbc.sql("update identity_second_factor set confirmed_at = :at"
                                        + " where account_id = :id and confirmed_at is null")
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param("id", account.id())
                                .update()
                        == 1)
                .orElse(false);
    }

    /** Whether a code of the confirmed app fits and was not used before. */
    boolean acceptCode(AccountId account, String code, Instant at) {
        return secret(account, "confirmed_at is not null")
                .filter(secret -> spend(account, secret, code, at))
                .isPresent();
    }

    boolean acceptRecoveryCode(AccountId account, String code, Instant at) {
        return jdbc.sql("update identity_recovery_code set used_at = :at"
                                + " where account_id = :id and code_hash = :hash and used_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", account.id())
                        .param("hash", recoveryHash(account.id(), code))
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(AccountId account, List<String> codes) {
        jdbc.sql("delete from identity_recovery_code where account_id = :id")
                .param("id", account.id())
                .update();
        for (String code : codes) {
            jdbc.sql("insert into identity_recovery_code (account_id, code_hash) values (:id, :hash)")
                    .param("id", account.id())
                    .param("hash", recoveryHash(account.id(), code))
                    .update();
        }
    }

    boolean remove(AccountId account) {
        return jdbc.sql("delete from identity_second_factor where account_id = :id")
                        .param("id", account.id())
                        .update()
                == 1;
    }

    private Optional<byte[]> secret(AccountId account, String condition) {
        return jdbc.sql("select secret from identity_second_factor where account_id = :id and " + condition)
                .param("id", account.id())
                .query((row, number) -> cipher.open(KEY, row.getBytes("secret"), account.id()))
                .optional();
    }

    /** Moves the last step on; a code seen over a shoulder is of no use a second time. */
    private boolean spend(AccountId account, byte[] secret, String code, Instant at) {
        var step = Totp.match(secret, code, at);
        return step.isPresent()
                && jdbc.sql("update identity_second_factor set last_step = :step"
                                        + " where account_id = :id and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", account.id())
                                .update()
                        == 1;
    }

    private static byte[] recoveryHash(UUID account, String code) {
        return Secrets.hash(account + ":" + code);
    }
}
