package io.touchstone.inspection.sample;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.sample.InspectionPermissions.CanApprove;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where parts are kept until they may go, and go when two people say so (rules.md 8.2, sample keeping). */
@Service
@Transactional
public class KeepingDesk {

    private static final int DISPOSALS_SHOWN = 200;

    private final KeepingList list;
    private final DisposalBook disposals;
    private final PartBook parts;
    private final SampleStates states;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    KeepingDesk(
            KeepingList list,
            DisposalBook disposals,
            PartBook parts,
            SampleStates states,
            Actors actors,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.disposals = disposals;
        this.parts = parts;
        this.states = states;
        this.actors = actors;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Disposals with the names of those who asked and decided. */
    public record Asked(List<Disposal> disposals, Map<String, String> names, String reader) {

        public boolean isOwn(Disposal disposal) {
            return disposal.askedBy().equals(reader);
        }
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<KeptPart> kept(boolean dueOnly, @Nullable String cursor, int limit) {
        return list.page(dueOnly, cursor, limit);
    }

    /** Those that wait for a second person come first. */
    @CanRead
    @Transactional(readOnly = true)
    public Asked disposals() {
        List<Disposal> newest = disposals.newest(DISPOSALS_SHOWN);
        List<String> people = newest.stream()
                .flatMap(one -> java.util.stream.Stream.of(
                        one.askedBy(), one.decidedBy() == null ? one.askedBy() : one.decidedBy()))
                .toList();
        return new Asked(newest, actors.names(people), actor.get().toString());
    }

    /**
     * Asks for the end of a part.
     *
     * @param once made when the form was shown, so that sent twice it is one request
     */
    @CanWork
    public void ask(UUID once, UUID part, DisposalWay how, String reason) {
        if (disposals.find(once).isPresent()) {
            return;
        }
        PartView kept = lock(part);
        if (kept.disposedAt() != null) {
            throw new Conflict(SampleRule.SAMPLE_PART_SPENT, kept.sealNo());
        }
        requireDue(kept);
        if (disposals.isOpen(part)) {
            throw new Conflict(SampleRule.SAMPLE_DISPOSAL_OPEN, kept.sealNo());
        }
        Instant at = clock.instant();
        disposals.add(once, part, how, reason, actor.get().toString(), at);
        tell("disposal_asked", kept, Map.of("how", how.word()), at);
    }

    /** The second person decides; what is agreed to is done. */
    @CanApprove
    public void decide(UUID id, boolean agreed, @Nullable String words) {
        PartView kept = lock(disposals.find(id).orElseThrow(() -> notFound(id)).partId());
        Disposal disposal = disposals.find(id).orElseThrow(() -> notFound(id));
        if (!disposal.isOpen()) {
            throw new Conflict(SampleRule.SAMPLE_DISPOSAL_DECIDED);
        }
        if (disposal.askedBy().equals(actor.get().toString())) {
            throw new RuleViolation(SampleRule.SAMPLE_DISPOSES_OWN);
        }
        Instant at = clock.instant();
        if (agreed) {
            requireDue(kept);
        }
        disposals.decide(id, agreed, words, actor.get().toString(), at);
        if (agreed) {
            parts.dispose(kept.partId(), disposal.how().word(), at);
        }
        tell(
                agreed ? "part_disposed" : "disposal_refused",
                kept,
                Map.of("how", disposal.how().word(), "asked_by", disposal.askedBy()),
                at);
    }

    /** Kept longer in the meantime, such as for a retest, it does not go. */
    private void requireDue(PartView part) {
        LocalDate until = part.keepUntil();
        if (until == null || until.isAfter(list.today())) {
            throw new RuleViolation(
                    SampleRule.SAMPLE_KEPT_STILL, part.sealNo(), until == null ? "–" : until.toString());
        }
    }

    private PartView lock(UUID part) {
        PartView found = parts.find(part).orElseThrow(() -> new NotFound("part", part.toString()));
        states.lock(found.sampleId());
        return parts.lock(part).orElseThrow();
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("disposal", id.toString());
    }

    private void tell(String verb, PartView part, Map<String, ?> details, Instant at) {
        String number = states.lock(part.sampleId()).number();
        Map<String, Object> all = new java.util.LinkedHashMap<>(details);
        all.put("part", part.kind().word());
        all.put("seal_no", part.sealNo());
        events.publishEvent(new InspectionEvent(verb, new Subject("sample", number), actor.get(), at, all));
    }
}
