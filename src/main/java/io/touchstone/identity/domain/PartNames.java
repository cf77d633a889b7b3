package io.touchstone.identity.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the parts of the application are called that act by themselves, in the language of who reads. Rows keep the code of a
 * part, such as {@code report-kpis}: what acts as a job is called as that kind of job is, the others have words of their own.
 */
@Component
class PartNames {

    private static final String OWN = "actor.part.";
    private static final String JOB = "job.kind.";
    private static final String DEMO = "demo";

    private final MessageSource messages;

    PartNames(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty for what is no part of the application. */
    Optional<String> of(String id) {
        Locale reader = LocaleContextHolder.getLocale();
        if (id.startsWith(DEMO)) {
            String own = words(OWN + id, reader);
            return Optional.ofNullable(own == null ? words(OWN + DEMO, reader) : own);
        }
        String own = words(OWN + id, reader);
        String called = own == null ? words(JOB + id, reader) : own;
        return Optional.ofNullable(called)
                .map(part -> messages.getMessage("actor.application", new Object[] {part}, reader));
    }

    private @Nullable String words(String key, Locale reader) {
        return messages.getMessage(key, null, null, reader);
    }
}
