package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.ApiScope;
import io.touchstone.shell.ApiTokenAuthenticator;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.test.context.support.WithMockUser;

@TouchstoneTest
@WithMockUser(authorities = "identity:issue-tokens")
class BearerTokensTests {

    @Autowired
    private TokenDesk desk;

    @Autowired
    private ApiTokenAuthenticator door;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void grantsTheScopesOfAToken() {
        String word = issue();

        assertThat(door.authenticate(word).orElseThrow().getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("scope:intake");
    }

    @Test
    void knowsNoOtherWord() {
        String word = issue();

        assertThat(door.authenticate(word + "x")).isEmpty();
        assertThat(door.authenticate("ts_")).isEmpty();
        assertThat(door.authenticate("")).isEmpty();
        assertThat(door.authenticate("ts_" + "x".repeat(10_000))).isEmpty();
    }

    @Test
    void refusesARevokedTokenAtOnce() {
        String word = issue();
        assertThat(door.authenticate(word)).isPresent();

        desk.revoke(idOf(word));

        assertThat(door.authenticate(word)).isEmpty();
    }

    @Test
    void refusesATokenThatHasRunOutEvenWhenItIsRemembered() {
        String word = issue();
        clock.advance(Duration.ofDays(1).minusSeconds(5));
        assertThat(door.authenticate(word)).isPresent();

        clock.advance(Duration.ofSeconds(5));

        assertThat(door.authenticate(word)).isEmpty();
    }

    @Test
    void notesItsUseOnceAMinute() {
        String word = issue();
        door.authenticate(word);
        String first = lastUsed(word);

        clock.advance(Duration.ofSeconds(30));
        door.authenticate(word);
        assertThat(lastUsed(word)).isEqualTo(first);

        clock.advance(Duration.ofSeconds(31));
        door.authenticate(word);
        assertThat(lastUsed(word)).isNotEqualTo(first);
    }

    @Test
    void keepsOnlyAHash() {
        String word = issue();

        assertThat(jdbc.sql("select t::text from identity_api_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(word.substring(3)));
    }

    private String issue() {
        return desk.issue(new NewApiToken(
                "feed", Set.of(ApiScope.INTAKE), null, clock.instant().plus(Duration.ofDays(1))));
    }

    private UUID idOf(String word) {
        return jdbc.sql("select id from identity_api_token where token_hash = :hash")
                .param("hash", Secrets.hexHash(word))
                .query(UUID.class)
                .single();
    }

    private String lastUsed(String word) {
        return jdbc.sql("select last_used_at::text from identity_api_token where id = :id")
                .param("id", idOf(word))
                .query(String.class)
                .single();
    }
}
