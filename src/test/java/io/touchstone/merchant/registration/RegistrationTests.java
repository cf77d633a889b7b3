package io.touchstone.merchant.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.identity.Accounts;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How applicants get their account. */
@TouchstoneTest
class RegistrationTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final String PASSWORD = "Correct-horse-staple-9";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate db;

    private final String mail = UUID.randomUUID() + "@example.test";

    @Test
    void saysTheSameToWhoIsNewAndWhoIsKnown() {
        open(word());
        MvcTestResult known = ask(mail, "192.0.2.1");
        MvcTestResult fresh = ask("x" + mail, "192.0.2.2");

        assertThat(known.getResponse().getRedirectedUrl())
                .isEqualTo(fresh.getResponse().getRedirectedUrl());
        assertThat(letters("merchant.letter.registered", mail)).isEqualTo(1);
        assertThat(letters("merchant.letter.register", "x" + mail)).isEqualTo(1);
    }

    @Test
    void opensAMerchantsAccountOnce() {
        String word = word();

        assertThat(open(word)).hasStatus3xxRedirection();
        assertThat(accounts.find(mail).orElseThrow().roles()).containsExactly(Role.MERCHANT);
        assertThat(open(word)).hasStatus(422);
        assertThat(http.get().uri("/register/" + word).exchange()).bodyText().contains("data-test=\"link-spent\"");
    }

    @Test
    void showsAWeakPasswordBesideItsFieldAndKeepsTheLink() {
        String word = word();

        assertThat(open(word, "short")).hasStatus(422).bodyText().contains("data-test=\"errors\"");
        assertThat(open(word)).hasStatus3xxRedirection();
    }

    @Test
    void sendsNoMoreThanThreeLettersAnHour() {
        for (int i = 0; i < 5; i++) {
            ask(mail, "192.0.2.3");
        }

        assertThat(letters("merchant.letter.register", mail)).isEqualTo(3);
    }

    @Test
    void givesAnInvitedPersonTheApplicationPreparedForThem() {
        UUID application = UUID.randomUUID();
        db.update("""
                insert into merchant_application (application_id, number, source, state, contact_email, created_at, updated_at,
                    version)
                values (?, ?, 'bulk', 'draft', ?, now(), now(), 0)
                """, application, "B-" + application, mail);
        String word =
                links.make(new Registration(mail, "Li Lei", "zh-CN", application), "staff", AT, Duration.ofDays(14));

        assertThat(open(word)).hasStatus3xxRedirection();
        assertThat(db.queryForObject(
                        "select account_id from merchant_application where application_id = ?",
                        UUID.class,
                        application))
                .isEqualTo(accounts.find(mail).orElseThrow().id().id());
    }

    @Test
    void invitesEachPreRegisteredApplicantOnce() {
        db.update("""
                insert into merchant_application (application_id, number, source, state, contact_email, created_at, updated_at,
                    version)
                values (gen_random_uuid(), ?, 'bulk', 'draft', ?, now(), now(), 0)
                """, "C-" + mail, mail);

        invite();
        invite();

        assertThat(letters("merchant.letter.invited", mail)).isEqualTo(1);
    }

    private void invite() {
        assertThat(http.post()
                        .uri("/admin/applications/invitations")
                        .with(csrf())
                        .with(user("reviewer")
                                .authorities(AuthorityUtils.createAuthorityList("seat:staff", "application:invite")))
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private String word() {
        return links.make(new Registration(mail, "Li Lei", "en", null), "192.0.2.9", AT, Duration.ofHours(1));
    }

    private MvcTestResult open(String word) {
        return open(word, PASSWORD);
    }

    private MvcTestResult open(String word, String password) {
        return http.post()
                .uri("/register/" + word)
                .param("displayName", "Li Lei")
                .param("username", mail)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult ask(String email, String place) {
        return http.post()
                .uri("/register")
                .param("displayName", "Li Lei")
                .param("email", email)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                })
                .exchange();
    }

    private int letters(String template, String to) {
        return db.queryForObject(
                "select count(*) from notice_message where template = ? and address = ?", Integer.class, template, to);
    }
}
