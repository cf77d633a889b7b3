package io.touchstone.merchant.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One number as a register has it; what a register does not tell is null. */
public record RegistryRecord(
        String number,
        @Nullable String name,
        Status status,
        @Nullable LocalDate validUntil,
        @Nullable String scope) {

    /** The states of licences and certificates; the message key is {@code merchant.register.status.<word>}. */
    public enum Status {
        VALID,
        SUSPENDED,
        REVOKED,
        CANCELLED,
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Status> of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst();
        }

        static String[] words() {
            return Arrays.stream(values()).map(Status::word).toArray(String[]::new);
        }
    }
}
