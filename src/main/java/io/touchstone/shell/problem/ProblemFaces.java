package io.touchstone.shell.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gives a problem the face its asker understands: a document, a fragment for the alert area, or a whole page. */
@Component
class ProblemFaces {

    /**
     * @param path the path that was asked for, which an error dispatch no longer shows
     */
    Object of(Problem problem, HttpServletRequest request, String path) {
        if (isForMachines(path)) {
            return document(problem);
        }
        boolean fragment = request.getHeader("HX-Request") != null;
        var view = new ModelAndView(fragment ? "shell/error :: fragment" : "shell/error", problem.status());
        view.addObject("problem", problem);
        view.addObject("back", localReferer(request));
        return view;
    }

    static boolean isForMachines(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/");
    }

    private static ResponseEntity<Object> document(Problem problem) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        return answer.body(problem.members());
    }

    /** Where the asker came from, when that was a page of ours. */
    private static @Nullable String localReferer(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI uri = new URI(referer);
            boolean ours = request.getServerName().equals(uri.getHost());
            return ours && uri.getRawPath() != null && uri.getRawPath().startsWith("/") ? query(uri) : null;
        } catch (java.net.URISyntaxException notOurs) {
            return null;
        }
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
