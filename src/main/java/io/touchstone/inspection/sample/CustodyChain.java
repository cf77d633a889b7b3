package io.touchstone.inspection.sample;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds links to the chain of custody of a part; what a breach means for the sample is for the caller. */
@Component
class CustodyChain {

    private final CustodyBook book;
    private final PartBook parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustodyChain(CustodyBook book, PartBook parts, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    CustodyEntry last(UUID part) {
        return book.last(part);
    }

    /** Where the part was sealed, and goes back to. */
    Holder home(UUID part) {
        return book.first(part).to();
    }

    /** The first link, where the part was sealed. */
    void begin(UUID part, Holder where, Seen seen, Actor actor) {
        book.add(entry(part, 1, CustodyEntry.Step.SEALED, null, where, seen, false, actor));
    }

    /**
     * The part changed hands; its row is locked by the caller.
     *
     * @param from as the one who received it says
     */
    CustodyEntry hand(PartView part, SampleView sample, Holder from, Holder to, Seen seen, Actor actor) {
        CustodyEntry last = book.last(part.partId());
        boolean gap = !from.equals(last.to());
        return add(
                part,
                sample,
                last,
                entry(part.partId(), last.seq() + 1, CustodyEntry.Step.HANDED, from, to, seen, gap, actor),
                actor);
    }

    /** Somebody looked at the seal where the part lies; its row is locked by the caller. */
    CustodyEntry check(PartView part, SampleView sample, Seen seen, Actor actor) {
        CustodyEntry last = book.last(part.partId());
        Holder where = last.to();
        if (seen.seal() == Seal.OPENED && where.kind() != Holder.Kind.LAB) {
            throw new RuleViolation(SampleRule.SAMPLE_PART_NOT_AT_LAB, part.sealNo());
        }
        return add(
                part,
                sample,
                last,
                entry(part.partId(), last.seq() + 1, CustodyEntry.Step.CHECKED, where, where, seen, false, actor),
                actor);
    }

    private CustodyEntry add(PartView part, SampleView sample, CustodyEntry last, CustodyEntry next, Actor actor) {
        if (next.at().isBefore(last.at())) {
            throw new RuleViolation(SampleRule.SAMPLE_HANDOVER_TIME, part.sealNo());
        }
        book.add(next);
        if (next.seal() == Seal.BROKEN) {
            parts.setBroken(part.partId());
        }
        tell(part, sample, next, actor);
        return next;
    }

    private void tell(PartView part, SampleView sample, CustodyEntry entry, Actor actor) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("part", part.kind().word());
        details.put("seal_no", part.sealNo());
        details.put("to", entry.to().kind().word());
        details.put("seal", entry.seal().word());
        details.put("gap", entry.gap());
        if (entry.photoSha256() != null) {
            details.put("photo_sha256", entry.photoSha256());
        }
        events.publishEvent(new InspectionEvent(
                "custody_" + entry.step().word(),
                new Subject("sample", sample.number()),
                actor,
                entry.recordedAt(),
                details));
    }

    private CustodyEntry entry(
            UUID part,
            int seq,
            CustodyEntry.Step step,
            @Nullable Holder from,
            Holder to,
            Seen seen,
            boolean gap,
            Actor actor) {
        EvidenceView photo = seen.photo();
        Instant now = clock.instant();
        return new CustodyEntry(
                part,
                seq,
                step,
                from,
                to,
                seen.at(),
                now.isBefore(seen.at()) ? seen.at() : now,
                seen.seal(),
                gap,
                photo == null ? null : photo.id(),
                photo == null ? null : photo.sha256(),
                seen.note(),
                actor.toString());
    }
}
