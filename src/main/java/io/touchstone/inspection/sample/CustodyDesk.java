package io.touchstone.inspection.sample;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.inspection.sample.InspectionPermissions.CanWork;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down who handed a part to whom, and how its seal was found (D6). */
@Service
@Transactional
public class CustodyDesk {

    private final Samples samples;
    private final SampleStates states;
    private final SamplePages pages;
    private final SampleList list;
    private final Custody custody;
    private final CustodyBook book;
    private final Evidence evidence;
    private final CurrentActor actor;
    private final Clock clock;

    CustodyDesk(
            Samples samples,
            SampleStates states,
            SamplePages pages,
            SampleList list,
            Custody custody,
            CustodyBook book,
            Evidence evidence,
            CurrentActor actor,
            Clock clock) {
        this.samples = samples;
        this.states = states;
        this.pages = pages;
        this.list = list;
        this.custody = custody;
        this.book = book;
        this.evidence = evidence;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What somebody noted.
     *
     * @param seen the number of the last step on the page it was noted on; noted twice it is one step
     * @param from null for whoever had it last
     * @param to null when the part stays where it is
     * @param at null for now
     */
    public record Note(
            int seen,
            @Nullable Holder from,
            @Nullable Holder to,
            Seal seal,
            @Nullable Instant at,
            @Nullable String words) {}

    /** A part of a sample with its page. */
    public record PartPage(SamplePage page, PartView part) {

        public List<CustodyEntry> entries() {
            return page.custodyOf(part);
        }

        public CustodyEntry last() {
            List<CustodyEntry> all = entries();
            return all.get(all.size() - 1);
        }
    }

    @CanRead
    @Transactional(readOnly = true)
    public PartPage open(String number, PartKind kind) {
        SampleView sample = samples.find(number).orElseThrow(() -> new NotFound("sample", number));
        SamplePage page = pages.of(sample.id());
        return page.parts().stream()
                .map(SamplePage.PartLine::part)
                .filter(part -> part.kind() == kind)
                .findFirst()
                .map(part -> new PartPage(page, part))
                .orElseThrow(() -> new NotFound("part", number + "/" + kind.word()));
    }

    @CanWork
    @Transactional(readOnly = true)
    public List<String> labs() {
        return list.labCodes();
    }

    /**
     * Writes it down.
     *
     * @param photo of the seal; null when none was taken
     * @return whether the sample goes on
     */
    @CanWork
    public boolean note(String number, PartKind kind, Note note, @Nullable InputStream photo, String photoName) {
        SampleView sample = states.lock(samples.find(number)
                .orElseThrow(() -> new NotFound("sample", number))
                .id());
        UUID part = samples.parts(sample.id()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NotFound("part", number + "/" + kind.word()))
                .partId();
        CustodyEntry last = book.last(part);
        if (last.seq() != note.seen()) {
            return toldBefore(last, note);
        }
        Instant now = clock.instant();
        Instant at = note.at() == null ? now : note.at();
        if (at.isAfter(now)) {
            throw new RuleViolation(SampleRule.SAMPLE_HANDOVER_TIME);
        }
        EvidenceView picture = photo == null ? null : evidence.receive(photo, photoName, null, actor.get());
        var seen = new Seen(note.seal(), picture, note.words(), at);
        if (note.to() == null) {
            return custody.check(part, seen, actor.get());
        }
        return custody.hand(part, note.from() == null ? last.to() : note.from(), note.to(), seen, actor.get());
    }

    /** A form sent twice ends where it ended the first time; any other that is out of date is refused. */
    private boolean toldBefore(CustodyEntry last, Note note) {
        boolean same = last.seq() == note.seen() + 1
                && last.actor().equals(actor.get().toString())
                && last.seal() == note.seal()
                && (note.to() == null || note.to().equals(last.to()));
        if (!same) {
            throw new Conflict(SampleRule.SAMPLE_CHANGED);
        }
        return !last.isBreach();
    }
}
