package io.touchstone.shell.problem;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.ShellRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every exception that leaves a handler becomes a problem here, once (house 8). */
@ControllerAdvice
class ProblemAdvice {

    private final Problems problems;
    private final ProblemFaces faces;

    ProblemAdvice(Problems problems, ProblemFaces faces) {
        this.problems = problems;
        this.faces = faces;
    }

    /** Nothing where the reader went away in the middle: nobody hears it, and it is no fault. */
    @ExceptionHandler
    @Nullable
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        String path = request.getRequestURI();
        Problem problem = MadeUpPlace.isReason(exception, request)
                ? problems.of(new RuleViolation(ShellRule.BAD_CURSOR))
                : problemOf(exception, path);
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed(method)));
        }
        if (problem.retryAfter() != null && !ProblemFaces.isForMachines(path)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        if (request.getHeader("HX-Request") != null) {
            toAlertArea(response);
        }
        return faces.of(problem, request, path);
    }

    /** Whatever the fragment was meant for, an error belongs where errors are shown. */
    private static void toAlertArea(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#alerts");
        response.setHeader("HX-Reswap", "innerHTML");
    }

    private Problem problemOf(Exception exception, String path) {
        if (exception instanceof AccessDeniedException && ProblemFaces.isForMachines(path)) {
            return problems.plain(HttpStatus.FORBIDDEN, "missing-scope");
        }
        return problems.of(exception);
    }

    private static String[] allowed(HttpRequestMethodNotSupportedException exception) {
        String[] methods = exception.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }
}
