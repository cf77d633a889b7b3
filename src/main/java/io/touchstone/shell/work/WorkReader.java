package io.touchstone.shell.work;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at the workbench and when: what every statement of it is told. */
@Component
class WorkReader {

    private final CurrentActor actor;
    private final PlatformTime time;
    private final Clock clock;

    WorkReader(CurrentActor actor, PlatformTime time, Clock clock) {
        this.actor = actor;
        this.time = time;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    PlatformTime calendar() {
        return time;
    }

    Set<String> authorities() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null) {
            return Set.of();
        }
        return reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }

    /** The parameters that contributed queries may use. */
    Map<String, Object> values() {
        Instant now = now();
        Map<String, Object> values = new HashMap<>();
        values.put("now", now.atOffset(ZoneOffset.UTC));
        values.put("today", time.startOf(time.day(now)).atOffset(ZoneOffset.UTC));
        values.put("zone", time.zone().getId());
        values.put(
                "zh",
                Locale.CHINESE
                        .getLanguage()
                        .equals(LocaleContextHolder.getLocale().getLanguage()));
        values.put("me", actor.get().id());
        values.put("actor", actor.get().toString());
        return values;
    }
}
