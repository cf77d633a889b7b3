package io.touchstone.job.domain;

import io.touchstone.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Why a job failed. A broken rule is kept as its message key with what goes into it, so that each reader has it in their own
 * language: {@code @jobFailure} in templates.
 */
@Component("jobFailure")
class JobFailure {

    private static final String BETWEEN = " | ";

    private final MessageSource messages;

    JobFailure(MessageSource messages) {
        this.messages = messages;
    }

    /** As it is stored. */
    static String of(Throwable failure) {
        if (failure instanceof RuleViolation broken) {
            return Stream.concat(
                            Stream.of(broken.rule().messageKey()),
                            Arrays.stream(broken.arguments()).map(String::valueOf))
                    .collect(Collectors.joining(BETWEEN));
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** As a reader sees it; what is no rule of ours stays as it is. */
    public String words(@Nullable String stored) {
        if (stored == null) {
            return "";
        }
        List<String> parts = List.of(stored.split(" \\| ", -1));
        Locale locale = LocaleContextHolder.getLocale();
        Object[] arguments = parts.subList(1, parts.size()).toArray();
        String words = parts.get(0).startsWith("rule.")
                ? messages.getMessage(parts.get(0), arguments, stored, locale)
                : stored;
        return words == null ? stored : words;
    }
}
