package io.touchstone.shell.api;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.Idempotent;
import io.touchstone.shell.Refused;
import io.touchstone.shell.ShellRule;
import io.touchstone.shell.api.FirstAnswers.Answer;
import io.touchstone.shell.api.FirstAnswers.Kept;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes an {@link Idempotent} handler run once for a key. The key's row, the effect and the answer share one
 * transaction; a refused request rolls back to before its effect but keeps its answer, a fault of ours keeps nothing.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotentHandlers handlers;
    private final FirstAnswers answers;
    private final CurrentActor actor;
    private final Clock clock;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(
            IdempotentHandlers handlers,
            FirstAnswers answers,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.handlers = handlers;
        this.answers = answers;
        this.actor = actor;
        this.clock = clock;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || handlers.find(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            FirstAnswers.Key key = keyOf(request);
            RereadableRequest rereadable = new RereadableRequest(request);
            HandlerMethod handler = handlers.find(request);
            if (handler != null && isGrouped(handler)) {
                byte[] fingerprint = fingerprint(rereadable);
                grouped(
                        new KeyedCall(key, fingerprint, goodStatus(handler), answers, transactions, clock),
                        rereadable,
                        response,
                        chain);
            } else {
                transaction.executeWithoutResult(status -> once(key, rereadable, response, chain, status));
            }
        } catch (PessimisticLockingFailureException stillRunning) {
            refuse(request, response, new Conflict(ShellRule.IDEMPOTENCY_KEY_IN_USE));
        } catch (RuleViolation | Refused refusal) {
            refuse(request, response, refusal);
        }
    }

    private FirstAnswers.Key keyOf(HttpServletRequest request) {
        String word = request.getHeader(HEADER);
        if (word == null || word.isBlank()) {
            throw Refused.withoutIdempotencyKey();
        }
        if (!KEY.matcher(word).matches()) {
            throw new RuleViolation(ShellRule.BAD_IDEMPOTENCY_KEY);
        }
        return new FirstAnswers.Key(actor.get().toString(), word);
    }

    private void once(
            FirstAnswers.Key key,
            RereadableRequest request,
            HttpServletResponse response,
            FilterChain chain,
            TransactionStatus status) {
        byte[] fingerprint = fingerprint(request);
        try {
            if (answers.take(key, fingerprint, clock.instant())) {
                first(key, request, response, chain, status);
            } else {
                again(answers.find(key).orElseThrow(), fingerprint, response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private void first(
            FirstAnswers.Key key,
            RereadableRequest request,
            HttpServletResponse response,
            FilterChain chain,
            TransactionStatus status)
            throws ServletException, IOException {
        Object before = status.createSavepoint();
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        if (isWorthKeeping(wrapped.getStatus())) {
            if (wrapped.getStatus() >= 400) {
                status.rollbackToSavepoint(before);
            }
            answers.keep(key, answer(wrapped));
        } else {
            status.setRollbackOnly();
        }
        wrapped.copyBodyToResponse();
    }

    /** The handler says itself when and with whom its effect is committed; what it refused before that is kept here. */
    private void grouped(KeyedCall call, RereadableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrapped = new ContentCachingResponseWrapper(response);
        try {
            request.setAttribute(GroupedCall.class.getName(), call);
            chain.doFilter(request, wrapped);
            if (!call.isSettled() && isWorthKeeping(wrapped.getStatus())) {
                call.begin();
                if (call.isKnown()) {
                    wrapped.reset();
                    again(answers.find(call.key()).orElseThrow(), call.fingerprint(), wrapped);
                } else {
                    call.keep(answer(wrapped));
                }
            }
        } finally {
            call.abandon();
        }
        wrapped.copyBodyToResponse();
    }

    private static boolean isGrouped(HandlerMethod handler) {
        Idempotent asks = handler.getMethodAnnotation(Idempotent.class);
        return asks != null && asks.grouped();
    }

    private static int goodStatus(HandlerMethod handler) {
        ResponseStatus said = handler.getMethodAnnotation(ResponseStatus.class);
        return said == null ? HttpServletResponse.SC_OK : said.code().value();
    }

    private static void again(Kept kept, byte[] fingerprint, HttpServletResponse response) throws IOException {
        if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
            throw new RuleViolation(ShellRule.IDEMPOTENCY_MISMATCH);
        }
        Answer answer = kept.answer();
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        setIfPresent(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        setIfPresent(response, HttpHeaders.LOCATION, answer.location());
        response.getOutputStream().write(answer.body());
    }

    /** Whatever may turn out otherwise next time is not the first answer yet. */
    private static boolean isWorthKeeping(int status) {
        return status >= 200 && status < 500 && status != 401 && status != 403 && status != 429;
    }

    private static Answer answer(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
    }

    private static void setIfPresent(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
        problems.resolveException(request, response, null, refusal);
    }

    private static byte[] fingerprint(RereadableRequest request) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
            return sha.digest(request.body());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
