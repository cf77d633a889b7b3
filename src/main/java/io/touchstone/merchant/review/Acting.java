package io.touchstone.merchant.review;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts, when, and to whom it is told: what every desk of review asks. */
@Component
class Acting {

    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acting(CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    Actor actor() {
        return actor.get();
    }

    /** The account that acts, as it stands in claims and decisions. */
    String id() {
        return actor.get().id();
    }

    /** Whether the one who acts has an ability; only for what a page leaves out, never instead of asking at the door. */
    boolean can(String ability) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ability.equals(authority.getAuthority()));
    }

    Instant now() {
        return clock.instant();
    }

    void tell(GovernanceEvent event) {
        events.publishEvent(event);
    }
}
