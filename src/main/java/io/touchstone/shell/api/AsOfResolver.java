package io.touchstone.shell.api;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.AsOf;
import io.touchstone.shell.ReadersLens;
import io.touchstone.shell.ShellRule;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?as_of=} into an instant (contract, "Asking"). */
class AsOfResolver implements HandlerMethodArgumentResolver {

    private final Clock clock;

    AsOfResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(AsOf.class) && parameter.getParameterType() == Instant.class;
    }

    @Override
    public Instant resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        // The database keeps microseconds; a finer question has the same answer.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String text = request.getParameter("as_of");
        if (text == null) {
            return now;
        }
        Instant asked = parse(text);
        if (asked.isAfter(now)) {
            throw new RuleViolation(ShellRule.AS_OF_IN_FUTURE);
        }
        return asked;
    }

    static Instant parse(String text) {
        return ReadersLens.parse(text);
    }
}
