package io.touchstone.inspection.sample;

import io.touchstone.evidence.EvidenceView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sample with its whole life, as its page shows it; nothing of who bought it.
 *
 * @param names of those who did something, by the actor’s word
 */
public record SamplePage(
        SampleRow row,
        List<SampleStep> steps,
        @Nullable Reception reception,
        List<Photo> photos,
        List<PartLine> parts,
        List<CustodyEntry> custody,
        List<SampleCost> costs,
        Map<String, String> names) {

    /** A picture with what it shows. */
    public record Photo(PhotoSubject subject, EvidenceView file) {}

    /** A part with who has it now. */
    public record PartLine(PartView part, Holder holder) {}

    public SampleView sample() {
        return row.sample();
    }

    /** The steps of one part. */
    public List<CustodyEntry> custodyOf(PartView part) {
        return custody.stream()
                .filter(entry -> entry.partId().equals(part.partId()))
                .toList();
    }

    /** Whether a retest would be possible. */
    public boolean hasRetained() {
        return parts.stream().anyMatch(line -> line.part().kind() == PartKind.RETAINED);
    }
}
