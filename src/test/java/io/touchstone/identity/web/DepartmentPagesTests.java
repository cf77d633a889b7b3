package io.touchstone.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The company's departments as administrators keep them. Names are each test's own, as all see each other's rows. */
@TouchstoneTest
class DepartmentPagesTests {

    private static final String PAGE = "/admin/departments";
    private static final String[] ADMIN = {"seat:staff", "identity:read", "identity:manage"};
    private static final String[] AUDITOR = {"seat:staff", "identity:read"};

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void standUnderEachOtherAndAreShownByTheirPath() {
        String quality = create("Quality", "");
        create("Laboratories", quality);

        assertThat(get(ADMIN)).hasStatusOk().bodyText().contains("Quality / Laboratories");
        assertThat(post(ADMIN, "/" + quality, fields("Assurance", "", "0"))).hasStatus3xxRedirection();
        assertThat(get(AUDITOR))
                .bodyText()
                .contains("Assurance / Laboratories")
                .doesNotContain("Quality / Laboratories", "data-test=\"department-form\"");
        assertThat(jdbc.sql("select action from audit_event where subject_id = :id order by id")
                        .param("id", quality)
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void neverStandBelowThemselves() {
        String above = create("Above", "");
        String below = create("Below", above);

        assertThat(post(ADMIN, "/" + above, fields("Above", below, "0"))).hasStatus(422);
        assertThat(post(ADMIN, "/" + above, fields("Above", above, "0"))).hasStatus(422);
        assertThat(get(ADMIN)).bodyText().contains("Above / Below");
    }

    @Test
    void haveOneNameEachInOnePlace() {
        String one = create("Twin", "");

        assertThat(post(ADMIN, "", fields("Twin", "", ""))).hasStatus(422);
        assertThat(post(ADMIN, "", fields("Twin", one, ""))).hasStatus3xxRedirection();
        assertThat(post(ADMIN, "", fields(" ", "", "")))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"");
        assertThat(post(ADMIN, "", fields("x".repeat(81), "", ""))).hasStatus(422);
    }

    @Test
    void areNotRemovedWhileTheyHoldSomebodyOrSomething() {
        String home = create("Home", "");
        String room = create("Room", home);
        accounts.open(
                new NewAccount(
                        "resident",
                        "Resident",
                        null,
                        "correct battery horse",
                        Set.of(Role.ANALYST),
                        UUID.fromString(room),
                        null),
                Actor.system("test"));

        assertThat(post(ADMIN, "/" + home + "/remove", Map.of())).hasStatus(422);
        assertThat(post(ADMIN, "/" + room + "/remove", Map.of())).hasStatus(422);
        jdbc.sql("update identity_account set department_id = null where username = 'resident'")
                .update();
        assertThat(post(ADMIN, "/" + room + "/remove", Map.of())).hasStatus3xxRedirection();
        assertThat(post(ADMIN, "/" + home + "/remove", Map.of())).hasStatus3xxRedirection();
        assertThat(get(ADMIN)).bodyText().doesNotContain("Home");
    }

    @Test
    void refuseAChangeOfAnOldVersionAndThoseWhoOnlyRead() {
        String one = create("Moving", "");

        assertThat(post(ADMIN, "/" + one, fields("Moved", "", "0"))).hasStatus3xxRedirection();
        assertThat(post(ADMIN, "/" + one, fields("Late", "", "0"))).hasStatus(409);
        assertThat(post(AUDITOR, "/" + one, fields("Mine", "", "1"))).hasStatus(403);
        assertThat(post(AUDITOR, "", fields("Mine", "", ""))).hasStatus(403);
        assertThat(post(AUDITOR, "/" + one + "/remove", Map.of())).hasStatus(403);
        assertThat(post(ADMIN, "/" + UUID.randomUUID(), fields("Nobody", "", "0")))
                .hasStatus(404);
    }

    private String create(String name, String parent) {
        assertThat(post(ADMIN, "", fields(name, parent, ""))).hasStatus3xxRedirection();
        return jdbc.sql("select id::text from identity_department where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static Map<String, String> fields(String name, String parent, String version) {
        return Map.of("name", name, "parentId", parent, "version", version);
    }

    private MvcTestResult get(String[] authorities) {
        return mvc.get().uri(PAGE).with(reader(authorities)).exchange();
    }

    private MvcTestResult post(String[] authorities, String path, Map<String, String> fields) {
        var request =
                mvc.post().uri(PAGE + path).with(reader(authorities)).with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor reader(String[] authorities) {
        return SecurityMockMvcRequestPostProcessors.user("reader")
                .authorities(AuthorityUtils.createAuthorityList(authorities));
    }
}
