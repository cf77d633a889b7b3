package io.touchstone.shell.problem;

import io.touchstone.shell.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents of the filters. */
@Component
class ProblemWriter implements ApiProblems {

    private final Problems problems;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void write(HttpServletResponse response, HttpStatus status, String slug) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        byte[] body = json.writeValueAsBytes(problems.plain(status, slug).members());
        response.getOutputStream().write(body);
    }
}
