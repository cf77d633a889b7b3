package io.touchstone.job.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees, ends and downloads what. */
@TouchstoneTest
class JobPagesTests {

    private static final UUID ENDED = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
    private static final UUID RUNNING = UUID.fromString("01900000-0000-7000-8000-0000000000a2");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RunMode mode;

    private record Person(Actor actor) implements SignedIn {
        @Override
        public String displayName() {
            return actor.id();
        }
    }

    private static RequestPostProcessor person(String id, String... authorities) {
        var signedIn = new UsernamePasswordAuthenticationToken(
                new Person(new Actor(Actor.Kind.STAFF, id)), "", AuthorityUtils.createAuthorityList(authorities));
        return request -> csrf().postProcessRequest(authentication(signedIn).postProcessRequest(request));
    }

    @BeforeEach
    void keepAnEndedAndARunningJobOfAda() throws Exception {
        Files.writeString(mode.folder("exports").resolve("ada.csv"), "a,b\n");
        jdbc.update("delete from job where id in (?, ?)", ENDED, RUNNING);
        jdbc.update(
                "insert into job (id, kind, parameters, state, actor_kind, actor_id, summary, file, submitted_at, ended_at)"
                        + " values (?, 'export', '{}', 'SUCCEEDED', 'STAFF', 'ada', '{\"rows\":\"7\"}', 'exports/ada.csv',"
                        + " now(), now())",
                ENDED);
        jdbc.update(
                "insert into job (id, kind, parameters, state, actor_kind, actor_id, done, total, owner, lease_until,"
                        + " submitted_at) values (?, 'export', '{}', 'RUNNING', 'STAFF', 'ada', 40, 100, ?,"
                        + " clock_timestamp() + interval '1 hour', now())",
                RUNNING,
                RUNNING);
    }

    @Test
    void showsJobsToWhoMayReadThem() {
        assertThat(mvc.get().uri("/admin/jobs?kind=export").with(person("bob", "seat:staff", "job:read")))
                .hasStatusOk()
                .bodyText()
                .contains(ENDED.toString(), RUNNING.toString(), "40%");
        assertThat(mvc.get().uri("/admin/jobs").with(person("bob", "seat:staff")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void renewsItselfUntilTheJobHasEnded() {
        var reader = person("bob", "seat:staff", "job:read");

        assertThat(mvc.get().uri("/admin/jobs/{id}/progress", RUNNING).with(reader))
                .bodyText()
                .contains("hx-trigger=\"every 2s\"", "value=\"40\"")
                .doesNotContain("<html");
        assertThat(mvc.get().uri("/admin/jobs/{id}/progress", ENDED).with(reader))
                .bodyText()
                .doesNotContain("hx-trigger", "<html");
        assertThat(mvc.get().uri("/admin/jobs/{id}", ENDED).with(reader))
                .bodyText()
                .contains("data-test=\"job-summary\"", "7");
    }

    @Test
    void letsWhoHandedItInAndAdministratorsEndAJobAndNobodyElse() {
        assertThat(mvc.post().uri("/admin/jobs/{id}/cancel", RUNNING).with(person("bob", "seat:staff", "job:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(state()).isEqualTo("RUNNING");
        assertThat(mvc.post().uri("/admin/jobs/{id}/cancel", RUNNING).with(person("ada", "seat:staff", "job:read")))
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("CANCELLING");
        assertThat(mvc.post()
                        .uri("/admin/jobs/{id}/cancel", RUNNING)
                        .with(person("root", "seat:staff", "job:read", "job:cancel")))
                .hasStatus3xxRedirection();
    }

    @Test
    void refusesToEndAJobWithoutTheToken() {
        var signedIn = new UsernamePasswordAuthenticationToken(
                new Person(new Actor(Actor.Kind.STAFF, "ada")), "", AuthorityUtils.createAuthorityList("seat:staff"));

        assertThat(mvc.post().uri("/admin/jobs/{id}/cancel", RUNNING).with(authentication(signedIn)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void givesAResultToWhoHandedTheJobInAndToNobodyElse() {
        assertThat(mvc.get().uri("/admin/jobs/{id}/result", ENDED).with(person("ada", "seat:staff")))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"ada.csv\"; filename*=UTF-8''ada.csv")
                .bodyText()
                .isEqualTo("a,b\n");
        assertThat(mvc.get().uri("/admin/jobs/{id}/result", ENDED).with(person("bob", "seat:staff", "job:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void answersNotFoundForAJobThatIsNot() {
        assertThat(mvc.get()
                        .uri("/admin/jobs/{id}", UUID.fromString("01900000-0000-7000-8000-0000000000ff"))
                        .with(person("bob", "seat:staff", "job:read")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String state() {
        return jdbc.queryForObject("select state from job where id = ?", String.class, RUNNING);
    }
}
