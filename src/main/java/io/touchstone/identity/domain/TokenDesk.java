package io.touchstone.identity.domain;

import io.touchstone.identity.domain.IdentityPermissions.CanIssueTokens;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where other systems get their keys. */
@Service
@CanIssueTokens
@Transactional
public class TokenDesk {

    /** Lets a leaked token be recognised for what it is, by people and by scanners. */
    static final String PREFIX = "ts_";

    private final StoredApiTokens tokens;
    private final TokenCache cache;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final Clock clock;

    TokenDesk(StoredApiTokens tokens, TokenCache cache, CurrentActor currentActor, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.cache = cache;
        this.currentActor = currentActor;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a token can be issued for. */
    public List<ApiScope> scopes() {
        return List.of(ApiScope.values());
    }

    /** What stands against a token as it is asked for; empty when it can be issued. */
    @Transactional(readOnly = true)
    public List<Objection> objections(NewApiToken asked) {
        return ApiToken.objections(asked, clock.instant());
    }

    /** Issues a token and answers its word, which cannot be had again. */
    public String issue(NewApiToken asked) {
        String word = PREFIX + Secrets.word();
        tokens.save(ApiToken.issue(ids.next(), asked, word, currentActor.get(), clock.instant()));
        return word;
    }

    /** Ends a token; the next request with it is refused. */
    public void revoke(UUID id) {
        ApiToken token = tokens.findById(id).orElseThrow(() -> new NotFound("api_token", id.toString()));
        token.revoke(currentActor.get(), clock.instant());
        tokens.save(token);
        cache.forgetAfterCommit();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<TokenRow> list() {
        Instant now = clock.instant();
        return tokens.findTop500ByOrderByIdDesc().stream()
                .map(token -> token.row(now))
                .toList();
    }
}
