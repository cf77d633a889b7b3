package io.touchstone.identity.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.ApiScope;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's API token with every scope; issued anew when it has run out or its word was lost. */
@Component
class DemoToken {

    private static final Actor DEMO = Actor.system("demo-accounts");

    private final StoredApiTokens tokens;
    private final Ids ids;
    private final Clock clock;

    DemoToken(StoredApiTokens tokens, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    static String fresh() {
        return TokenDesk.PREFIX + Secrets.word();
    }

    /** Whether the word opens something; false when it has run out or was revoked and a fresh one is needed. */
    @Transactional
    boolean provide(String word) {
        Instant now = clock.instant();
        var found = tokens.findByTokenHash(Secrets.hexHash(word));
        if (found.isPresent()) {
            return found.get().isValid(now);
        }
        UUID id = ids.next();
        var asked = new NewApiToken("Demo", EnumSet.allOf(ApiScope.class), "lab", now.plus(ApiToken.LIFE_MAX));
        tokens.save(ApiToken.issue(id, asked, word, DEMO, now));
        return true;
    }
}
