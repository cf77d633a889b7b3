package io.touchstone.shell.problem;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.FieldProblem;
import io.touchstone.shell.InvalidFields;
import io.touchstone.shell.Refused;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells what an exception means to the one who asked, in their language; never its message. */
@Component
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** What PostgreSQL says of it: as a parameter, and inside JSON. */
    private static final Set<String> NUL_REFUSED = Set.of("22021", "22P05");

    private final MessageSource messages;
    private final Ids ids;

    Problems(MessageSource messages, Ids ids) {
        this.messages = messages;
        this.ids = ids;
    }

    Problem of(Throwable exception) {
        if (exception instanceof RuleViolation broken) {
            return ofRule(broken);
        }
        if (exception instanceof NotFound) {
            return plain(HttpStatus.NOT_FOUND, "unknown-id");
        }
        if (exception instanceof InvalidFields invalid) {
            return ofFields(invalid.fields());
        }
        if (exception instanceof BindException invalid) {
            return ofFields(invalid.getFieldErrors().stream().map(this::field).toList());
        }
        if (exception instanceof Refused refused) {
            return plain(refused.status(), refused.slug()).withRetryAfter(refused.retryAfter());
        }
        return ofFramework(exception);
    }

    private Problem ofFramework(Throwable exception) {
        if (exception instanceof AccessDeniedException) {
            return plain(HttpStatus.FORBIDDEN, "forbidden");
        }
        if (exception instanceof OptimisticLockingFailureException) {
            return plain(HttpStatus.CONFLICT, "stale");
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return plain(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (exception instanceof HttpMessageNotReadableException
                || exception instanceof MultipartException
                || exception instanceof ServletRequestBindingException
                || exception instanceof MethodArgumentTypeMismatchException
                || exception instanceof RequestRejectedException
                || holdsWhatNoTableKeeps(exception)) {
            return plain(HttpStatus.BAD_REQUEST, "unreadable");
        }
        if (exception instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return ofStatus(answer.getStatusCode());
        }
        return fault(exception);
    }

    /** A NUL, which a text of JSON can hold and no column does; in a form the firewall refuses it. */
    private static boolean holdsWhatNoTableKeeps(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && NUL_REFUSED.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The plain problem of a status that something outside the controllers set. */
    Problem ofStatus(HttpStatusCode status) {
        String slug =
                switch (status.value()) {
                    case 401 -> "unauthenticated";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    case 422 -> "invalid";
                    case 429 -> "too-many-requests";
                    case 501 -> "not-built";
                    default -> status.is4xxClientError() ? "unreadable" : "internal";
                };
        return plain(status, slug);
    }

    /** A problem whose texts are the shell's own. */
    Problem plain(HttpStatusCode status, String slug) {
        return Problem.of(status, slug, text("problem.title." + slug), text("problem.detail." + slug));
    }

    private Problem ofRule(RuleViolation broken) {
        HttpStatus status = broken instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        String titleKey = status == HttpStatus.CONFLICT ? "problem.title.conflict" : "problem.title.rule";
        String detail = accessor().getMessage(broken.rule().messageKey(), broken.arguments());
        return Problem.of(status, broken.rule().slug(), text(titleKey), detail);
    }

    private Problem ofFields(List<FieldProblem> fields) {
        String slug = fields.isEmpty() ? "invalid" : fields.get(0).code();
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        slug,
                        text("problem.title.invalid"),
                        text("problem.detail.invalid"))
                .withErrors(fields);
    }

    private FieldProblem field(FieldError error) {
        String pointer = "/" + error.getField().replace('.', '/');
        String code = error.isBindingFailure() ? "unreadable" : "invalid";
        return new FieldProblem(pointer, code, accessor().getMessage(error));
    }

    private Problem fault(Throwable exception) {
        String incident = ids.next().toString();
        log.error("incident {}", incident, exception);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, "internal").withIncident(incident);
    }

    private String text(String key) {
        return accessor().getMessage(key);
    }

    private MessageSourceAccessor accessor() {
        return new MessageSourceAccessor(messages, LocaleContextHolder.getLocale());
    }
}
