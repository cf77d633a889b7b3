package io.touchstone.audit.domain;

import io.touchstone.kernel.GovernanceEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts every governance event down before its transaction can commit. */
@Component
class RecordGovernanceEvent {

    private final Trail trail;

    RecordGovernanceEvent(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(GovernanceEvent event) {
        trail.append(event);
    }
}
