package io.touchstone.shell.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.client.RestClient;

@TouchstoneTest
class ProblemFacesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ProblemAdvice advice;

    @Autowired
    private HttpFirewall firewall;

    @LocalServerPort
    private int port;

    @Test
    void showsPeopleAPageInTheirLanguage() {
        assertThat(get("/nonsense", "zh-CN,zh;q=0.9")).contains("<html", "页面不存在", "lang=\"zh-CN\"");
        assertThat(get("/nonsense", "en")).contains("<html", "Page not found", "lang=\"en\"");
    }

    @Test
    void givesHtmxAFragmentForTheAlertArea() {
        var answer = assertThat(mvc.post()
                .uri("/decisions")
                .with(staff())
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .header("HX-Request", "true"));

        answer.hasStatus(405).hasHeader("HX-Retarget", "#alerts");
        answer.bodyText().contains("data-test=\"problem\"").doesNotContain("<html");
    }

    @Test
    void givesMachinesADocument() {
        assertThat(mvc.get().uri("/api/v1/no-such-thing").with(staff()))
                .hasStatus(404)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:touchstone:problem:not-found");
    }

    @Test
    void namesTheMethodsAnAddressTakes() {
        assertThat(mvc.delete().uri("/api/v1/products/screen").with(scope()))
                .hasStatus(405)
                .hasHeader("Allow", "POST");
    }

    @Test
    void refusesWhatNoTableKeepsBeforeItReachesOne() {
        var request = new MockHttpServletRequest("GET", "/decisions");
        request.addParameter("q", "tea\0");

        assertThatThrownBy(() -> firewall.getFirewalledRequest(request).getParameter("q"))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void isSilentToAReaderWhoWentAway() {
        var gone = new ClientAbortException(new IOException("Broken pipe"));

        assertThat(advice.answer(gone, new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isNull();
    }

    private String get(String path, String language) {
        String body = RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .header("Accept-Language", language)
                .exchange((request, response) -> response.bodyTo(String.class));
        return body == null ? "" : body;
    }

    private static RequestPostProcessor staff() {
        return user("somebody").authorities(new SimpleGrantedAuthority("seat:staff"));
    }

    private static RequestPostProcessor scope() {
        return user("token").authorities(new SimpleGrantedAuthority("scope:publish:screen"));
    }
}
