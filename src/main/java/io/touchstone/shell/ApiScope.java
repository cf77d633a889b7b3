package io.touchstone.shell;

import java.util.Arrays;
import java.util.Optional;

/** What an API token may be used for (contract, authentication); the authority is {@code scope:<word>}. */
public enum ApiScope {
    INTAKE("intake"),
    LAB("lab"),
    STANDING_READ("standing:read"),
    PUBLISH_SCREEN("publish:screen"),
    DEPOSIT_READ("deposit:read"),
    DEPOSIT_WRITE("deposit:write"),
    REGULATOR("regulator"),
    AUDIT_READ("audit:read"),
    RESTRICTION_OBEY("restriction:obey");

    private final String word;

    ApiScope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String authority() {
        return "scope:" + word;
    }

    public static Optional<ApiScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
