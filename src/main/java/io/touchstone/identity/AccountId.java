package io.touchstone.identity;

import java.util.Optional;
import java.util.UUID;

/** Names a person's account everywhere, also in the audit trail; tells nothing about the person. */
public record AccountId(UUID id) {

    /** Empty when the text is not the id of any account. */
    public static Optional<AccountId> parse(String text) {
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
