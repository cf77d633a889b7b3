package io.touchstone.shell.api;

import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.AsOf;
import io.touchstone.shell.ShellRule;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?as_of=} into an instant (contract, "Asking"). */
class AsOfResolver implements HandlerMethodArgumentResolver {

    /** An unescaped {@code +} of the offset arrives as a blank. */
    private static final Pattern BLANK_BEFORE_OFFSET = Pattern.compile(" (?=\\d\\d:\\d\\d$)");

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

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
        String repaired = BLANK_BEFORE_OFFSET.matcher(text).replaceFirst("+").toUpperCase(Locale.ROOT);
        if (!FOUR_DIGIT_YEAR.matcher(repaired).matches()) {
            throw new RuleViolation(ShellRule.BAD_TIME);
        }
        try {
            return OffsetDateTime.parse(repaired).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notATime) {
            throw new RuleViolation(ShellRule.BAD_TIME);
        }
    }
}
