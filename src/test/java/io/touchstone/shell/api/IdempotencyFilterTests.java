package io.touchstone.shell.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TouchstoneTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@TouchstoneTest
class IdempotencyFilterTests {

    @Autowired
    private IdempotencyFilter filter;

    @Autowired
    private JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        jdbc.update("delete from shell_idempotency");
    }

    @Test
    void asksForAKey() throws Exception {
        var response = send(null, "{}", answering(201, "made"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("urn:touchstone:problem:idempotency-key-missing");
    }

    @Test
    void refusesAKeyThatIsTooLong() throws Exception {
        assertThat(send("k".repeat(256), "{}", answering(201, "made")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void givesTheFirstAnswerAgainToTheSameBody() throws Exception {
        var first = send(key, "{\"a\":1}", answering(201, "made"));
        var again = send(key, "{\"a\":1}", answering(500, "never reached"));

        assertThat(again.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo("made");
        assertThat(again.getHeader("Location")).isEqualTo("/made/1");
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() throws Exception {
        send(key, "{\"a\":1}", answering(201, "made"));

        var other = send(key, "{\"a\":2}", answering(201, "made"));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("urn:touchstone:problem:idempotency-mismatch");
    }

    @Test
    void keepsARefusalButNotItsEffect() throws Exception {
        var first = send(key, "{}", touching(422));
        var again = send(key, "{}", touching(200));

        assertThat(again.getStatus()).isEqualTo(first.getStatus()).isEqualTo(422);
        assertThat(effects()).isZero();
    }

    @Test
    void keepsNothingOfAFault() throws Exception {
        assertThat(send(key, "{}", touching(500)).getStatus()).isEqualTo(500);
        assertThat(effects()).isZero();

        assertThat(send(key, "{}", touching(201)).getStatus()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void runsOnceWhenFiftyComeAtTheSameTime() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<MockHttpServletResponse>> calls = Stream.generate(
                            () -> (Callable<MockHttpServletResponse>) () -> send(key, "{}", touching(201)))
                    .limit(50)
                    .toList();
            for (Future<MockHttpServletResponse> call : callers.invokeAll(calls)) {
                assertThat(call.get().getStatus()).isEqualTo(201);
            }
        } finally {
            callers.shutdown();
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void refusesABodyLargerThanAMebibyte() throws Exception {
        String large = "x".repeat(RereadableRequest.BODY_MAX + 1);

        assertThat(send(key, large, answering(201, "made")).getStatus()).isEqualTo(413);
    }

    private MockHttpServletResponse send(@Nullable String word, String body, FilterChain handler) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/complaints");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (word != null) {
            request.addHeader(IdempotencyFilter.HEADER, word);
        }
        var response = new MockHttpServletResponse();
        filter.doFilterInternal(request, response, handler);
        return response;
    }

    private static FilterChain answering(int status, String body) {
        return (request, response) -> {
            var answer = (HttpServletResponse) response;
            answer.setStatus(status);
            answer.setHeader("Location", "/made/1");
            answer.setContentType("text/plain;charset=UTF-8");
            answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A handler whose effect is one more row, in the filter's transaction. */
    private FilterChain touching(int status) {
        return (request, response) -> {
            jdbc.update(
                    "insert into shell_idempotency values ('effect', ?, sha256('x'), 200, null, null, '', now())",
                    UUID.randomUUID().toString());
            ((HttpServletResponse) response).setStatus(status);
        };
    }

    private long effects() {
        Long count = jdbc.queryForObject("select count(*) from shell_idempotency where owner = 'effect'", Long.class);
        return count == null ? 0 : count;
    }
}
