package io.touchstone.inspection.sample;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where samples are looked up, received, split and, when it must be, given up (D6). */
@Service
@Transactional
public class SampleDesk {

    private final Samples samples;
    private final SampleStates states;
    private final SampleList list;
    private final SamplePages pages;
    private final ReceptionBook receptions;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SampleDesk(
            Samples samples,
            SampleStates states,
            SampleList list,
            SamplePages pages,
            ReceptionBook receptions,
            Evidence evidence,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.samples = samples;
        this.states = states;
        this.list = list;
        this.pages = pages;
        this.receptions = receptions;
        this.evidence = evidence;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Newest first. */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<SampleRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public SamplePage open(String number) {
        return pages.of(find(number).id());
    }

    /** Where parts are kept, for those who choose. */
    @CanWork
    @Transactional(readOnly = true)
    public List<String> stores() {
        return list.stores();
    }

    /**
     * The parcel was opened: what came decides whether the sample goes on.
     *
     * @return whether it does
     */
    @CanWork
    public boolean receive(
            String number, long seen, boolean parcelIntact, boolean asOrdered, int units, @Nullable String note) {
        Instant at = clock.instant();
        SampleView sample = lock(number, seen);
        var reception = new Reception(
                parcelIntact, asOrdered, units, note, at, actor.get().toString());
        samples.received(sample.id(), at, actor.get());
        receptions.add(sample.id(), reception);
        String obstacle = reception.obstacle();
        if (obstacle != null) {
            samples.stop(sample.id(), obstacle, at, actor.get());
        }
        return obstacle == null;
    }

    @CanWork
    public void split(String number, long seen, List<NewPart> into, String store) {
        SampleView sample = lock(number, seen);
        samples.split(sample.id(), into, Holder.store(store), clock.instant(), actor.get());
    }

    /** Keeps a picture of how it came, for as long as the sample is not over. */
    @CanWork
    public void addPhoto(String number, PhotoSubject subject, InputStream picture, String name) {
        SampleView sample = states.lock(find(number).id());
        if (sample.state().isFinal()) {
            throw new Conflict(SampleRule.SAMPLE_STATE, number);
        }
        Instant at = clock.instant();
        EvidenceView file = evidence.receive(picture, name, null, actor.get());
        receptions.addPhoto(sample.id(), file, subject, at, actor.get().toString());
        events.publishEvent(new InspectionEvent(
                "sample_photo_added",
                new Subject("sample", number),
                actor.get(),
                at,
                Map.of("subject", subject.word(), "sha256", file.sha256())));
    }

    /** It cannot be bought; whoever drew it draws the next in its place. */
    @CanWork
    public void cancel(String number, long seen, String reason) {
        samples.cancel(lock(number, seen).id(), reason, clock.instant(), actor.get());
    }

    @CanWork
    public void stop(String number, long seen, String reason) {
        samples.stop(lock(number, seen).id(), reason, clock.instant(), actor.get());
    }

    private SampleView lock(String number, long seen) {
        SampleView sample = states.lock(find(number).id());
        if (sample.version() != seen) {
            throw new Conflict(SampleRule.SAMPLE_CHANGED);
        }
        return sample;
    }

    private SampleView find(String number) {
        return samples.find(number).orElseThrow(() -> new NotFound("sample", number));
    }
}
