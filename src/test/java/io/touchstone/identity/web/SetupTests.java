package io.touchstone.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class SetupTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext context;

    /** One story, as the page is there once only. */
    @Test
    void makesOneAdministratorForWhoeverReadTheLogAndThenIsGone() {
        Visitor visitor = new Visitor(mvc, "10.3.0.1");
        String token = String.valueOf(ReflectionTestUtils.getField(context.getBean("setupToken"), "word"));

        assertThat(visitor.get("/setup")).hasStatusOk();
        assertThat(visitor.post("/setup", form("guess", "correct battery horse")))
                .hasStatus(422);
        assertThat(visitor.post("/setup", form(token, "password1234"))).hasStatus(422);
        assertThat(accounts.find("first.admin")).isEmpty();

        assertThat(Visitor.leadsTo(visitor.post("/setup", form(token, "correct battery horse"))))
                .isEqualTo("/login");

        assertThat(accounts.find("first.admin").orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(visitor.get("/setup")).hasStatus(404);
        assertThat(visitor.post("/setup", form(token, "correct battery horse"))).hasStatus(404);
    }

    private static Map<String, String> form(String token, String password) {
        return Map.of("token", token, "username", "first.admin", "displayName", "First", "password", password);
    }
}
