package io.touchstone.shell.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that no handler saw, such as a refusal by a filter; anybody gets one, so it is open to all. */
@Controller
class FailedRequests implements ErrorController {

    private final Problems problems;
    private final ProblemFaces faces;

    FailedRequests(Problems problems, ProblemFaces faces) {
        this.problems = problems;
        this.faces = faces;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem =
                exception instanceof Throwable thrown ? problems.of(thrown) : problems.ofStatus(status(request));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#alerts");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return faces.of(problem, request, path(request));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String text ? text : request.getRequestURI();
    }
}
