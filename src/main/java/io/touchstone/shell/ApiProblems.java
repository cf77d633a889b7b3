package io.touchstone.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Writes a problem document from a filter, where no controller and no advice are at hand. */
public interface ApiProblems {

    /**
     * @param slug its texts are {@code problem.title.<slug>} and {@code problem.detail.<slug>}
     */
    void write(HttpServletResponse response, HttpStatus status, String slug) throws IOException;
}
