package io.touchstone.merchant.factory;

import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.factory.FactoryPermissions.CanEditChecklists;
import io.touchstone.merchant.factory.FactoryPermissions.CanReadAudits;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where checklists are written: the next version is copied from the one in force, edited and published (A6). */
@Service
@Transactional
public class ChecklistDesk {

    private final Checklists checklists;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChecklistDesk(Checklists checklists, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.checklists = checklists;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @CanReadAudits
    @Transactional(readOnly = true)
    public List<Checklist> all() {
        return checklists.all();
    }

    @CanReadAudits
    @Transactional(readOnly = true)
    public Checklist get(int version) {
        return checklists.get(version);
    }

    /** Begins the next version as a copy; there is one draft at a time. */
    @CanEditChecklists
    public int begin() {
        if (checklists.draft().isPresent()) {
            throw new Conflict(FactoryRule.FACTORY_DRAFT_EXISTS);
        }
        Instant now = clock.instant();
        int version = checklists.copy(checklists.inForce(), actor.get().id(), now);
        events.publishEvent(FactoryEvent.checklist("begun", version, actor.get(), now));
        return version;
    }

    @CanEditChecklists
    public void write(Checklist draft) {
        requireDraft(draft.version());
        checklists.write(draft);
        events.publishEvent(FactoryEvent.checklist("written", draft.version(), actor.get(), clock.instant()));
    }

    /** Visits planned from now on follow it. */
    @CanEditChecklists
    public void publish(int version) {
        Checklist draft = requireDraft(version);
        if (draft.items().isEmpty()) {
            throw new RuleViolation(FactoryRule.FACTORY_TEMPLATE_EMPTY);
        }
        checklists.publish(version, clock.instant());
        events.publishEvent(FactoryEvent.checklist("published", version, actor.get(), clock.instant()));
    }

    private Checklist requireDraft(int version) {
        Checklist checklist = checklists.get(version);
        if (checklist.published()) {
            throw new Conflict(FactoryRule.FACTORY_TEMPLATE_PUBLISHED);
        }
        return checklist;
    }
}
