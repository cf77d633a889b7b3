package io.touchstone.identity.domain;

import io.touchstone.shell.RunMode;
import io.touchstone.shell.SecretKeys;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The word that shows that somebody can read the server's log. Printed at a start without any account; all processes of one data
 * folder print the same, since a proxy may lead to any of them.
 */
@Component
class SetupToken {

    private static final Logger log = LoggerFactory.getLogger(SetupToken.class);

    private final StoredAccounts accounts;
    private final RunMode mode;
    private final SecretKeys keys;
    private volatile @Nullable String word;

    SetupToken(StoredAccounts accounts, RunMode mode, SecretKeys keys) {
        this.accounts = accounts;
        this.mode = mode;
        this.keys = keys;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!mode.isDemo() && accounts.count() == 0) {
            word = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.get("setup"));
            log.info("There is no account yet. Open /setup and make the first administrator with this token: {}", word);
        }
    }

    boolean isPrinted() {
        return word != null;
    }

    boolean fits(String typed) {
        String known = word;
        return known != null && Secrets.equal(known, typed.strip());
    }
}
