package io.touchstone.merchant.registration;

import io.touchstone.shell.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links by which a mail address is confirmed; only their hashes are kept. */
@Repository
class RegistrationLinks {

    private static final int WORD_BYTES = 32;
    private static final int PER_MAIL_AND_HOUR = 3;
    private static final int PER_PLACE_AND_HOUR = 20;
    private static final String KEY = "registration";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    RegistrationLinks(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Whether a mail address or a place has asked often enough for now. */
    boolean isTooMuch(String email, String place, Instant at) {
        Instant since = at.minus(Duration.ofHours(1));
        return count("lower(email)", email.toLowerCase(Locale.ROOT), since) >= PER_MAIL_AND_HOUR
                || count("asked_from", mark(place), since) >= PER_PLACE_AND_HOUR;
    }

    /** Makes a link; earlier ones of the same address stay good until they are used or too old. */
    String make(Registration registration, String place, Instant at, Duration validFor) {
        byte[] bytes = new byte[WORD_BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into merchant_registration (token_hash, email, display_name, locale, application_id,
                            asked_from, asked_at, expires_at)
                        values (:hash, :email, :name, :locale, :application, :place, :at, :until)
                        """)
                .param("hash", hash(word))
                .param("email", registration.email())
                .param("name", registration.displayName())
                .param("locale", registration.locale())
                .param("application", registration.applicationId())
                .param("place", mark(place))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", at.plus(validFor).atOffset(ZoneOffset.UTC))
                .update();
        return word;
    }

    Optional<Registration> find(String word, Instant at) {
        return jdbc.sql("select * from merchant_registration"
                        + " where token_hash = :hash and used_at is null and expires_at > :at")
                .param("hash", hash(word))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(RegistrationLinks::registration)
                .optional();
    }

    /** Uses a link up; of two who try at once, one gets it. */
    Optional<Registration> spend(String word, Instant at) {
        return jdbc.sql("update merchant_registration set used_at = :at"
                        + " where token_hash = :hash and used_at is null and expires_at > :at returning *")
                .param("hash", hash(word))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(RegistrationLinks::registration)
                .optional();
    }

    private int count(String column, String value, Instant since) {
        return jdbc.sql("select count(*) from merchant_registration where " + column
                        + " = :value and asked_at > :since")
                .param("value", value)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private String mark(String place) {
        return cipher.mark(KEY, place);
    }

    private static Registration registration(ResultSet row, int index) throws SQLException {
        @Nullable UUID application = row.getObject("application_id", UUID.class);
        return new Registration(
                Objects.requireNonNull(row.getString("email")),
                row.getString("display_name"),
                Objects.requireNonNull(row.getString("locale")),
                application);
    }

    private static String hash(String word) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
