package io.touchstone.inspection.lab;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.taxonomy.Categories;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goods are tested against (D7): written as a draft, published by somebody who did not write in it, and fixed from then on. Joins
 * the caller’s transaction; whether the actor may is the caller’s to ask.
 */
@Component
public class Specs {

    private final SpecBook book;
    private final SpecItemRows items;
    private final Categories categories;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Specs(SpecBook book, SpecItemRows items, Categories categories, Ids ids, ApplicationEventPublisher events) {
        this.book = book;
        this.items = items;
        this.categories = categories;
        this.ids = ids;
        this.events = events;
    }

    public Spec get(String code) {
        return book.find(code).orElseThrow(() -> new NotFound("spec", code));
    }

    public Spec.Version version(String code, int version) {
        return book.version(get(code).specId(), version).orElseThrow(() -> new NotFound("spec", code + "/" + version));
    }

    /** Begins a specification with an empty first draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Spec add(String code, String category, String nameZh, String nameEn, Actor actor, Instant at) {
        if (categories.find(category).isEmpty()) {
            throw new NotFound("category", category);
        }
        Spec spec = new Spec(ids.next(), code, category, nameZh, nameEn);
        if (!book.add(spec, actor, at)) {
            throw new Conflict(LabRule.SPEC_CODE_TAKEN, code);
        }
        tell("spec_added", code, book.begin(spec.specId(), actor, at), actor, at);
        return spec;
    }

    /** Begins the next version as a copy of the one in force; there is one draft at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int begin(String code, Actor actor, Instant at) {
        Spec spec = get(code);
        book.lock(spec.specId());
        boolean hasDraft = book.versions(spec.specId()).stream().anyMatch(one -> one.state() == Spec.State.DRAFT);
        if (hasDraft) {
            throw new Conflict(LabRule.SPEC_DRAFT_EXISTS, code);
        }
        int version = book.begin(spec.specId(), actor, at);
        tell("spec_begun", code, version, actor, at);
        return version;
    }

    /** Writes an item into a draft, over the one of the same code where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String code, int version, long seen, SpecItem item, Actor actor, Instant at) {
        Spec.Version draft = draft(code, version);
        touch(draft, seen, actor, at);
        items.put(draft.spec().specId(), version, item);
        tell("spec_item_written", code, version, actor, at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String code, int version, long seen, String item, Actor actor, Instant at) {
        Spec.Version draft = draft(code, version);
        touch(draft, seen, actor, at);
        if (!items.remove(draft.spec().specId(), version, item)) {
            throw new NotFound("spec_item", item);
        }
        tell("spec_item_removed", code, version, actor, at);
    }

    /** Puts a draft in force for orders from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String code, int version, long seen, Actor actor, Instant at) {
        Spec.Version draft = draft(code, version);
        if (draft.makers().contains(actor.toString())) {
            throw new RuleViolation(LabRule.SPEC_PUBLISHER_IS_MAKER);
        }
        if (draft.items().isEmpty()) {
            throw new RuleViolation(LabRule.SPEC_EMPTY);
        }
        end(draft, seen, Spec.State.PUBLISHED, actor, at);
        tell("spec_published", code, version, actor, at);
    }

    /** Puts a draft aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String code, int version, long seen, Actor actor, Instant at) {
        end(draft(code, version), seen, Spec.State.DROPPED, null, at);
        tell("spec_dropped", code, version, actor, at);
    }

    private Spec.Version draft(String code, int version) {
        Spec.Version draft = version(code, version);
        if (draft.state() != Spec.State.DRAFT) {
            throw new Conflict(LabRule.SPEC_NOT_A_DRAFT, code, version);
        }
        return draft;
    }

    private void touch(Spec.Version draft, long seen, Actor actor, Instant at) {
        if (!book.touch(draft.spec().specId(), draft.version(), seen, actor, at)) {
            throw new Conflict(LabRule.LAB_CHANGED, draft.spec().code());
        }
    }

    private void end(Spec.Version draft, long seen, Spec.State state, @Nullable Actor publisher, Instant at) {
        if (!book.end(draft.spec().specId(), draft.version(), seen, state, publisher, at)) {
            throw new Conflict(LabRule.LAB_CHANGED, draft.spec().code());
        }
    }

    private void tell(String verb, String code, int version, Actor actor, Instant at) {
        events.publishEvent(
                new InspectionEvent(verb, new Subject("spec", code), actor, at, Map.of("version", version)));
    }
}
