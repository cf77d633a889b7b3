package io.touchstone.inspection.sample;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.inspection.SampleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what the page of a sample shows; a fixed number of queries, however many parts it has. */
@Component
class SamplePages {

    private final SampleList list;
    private final ReceptionBook receptions;
    private final PartBook parts;
    private final CustodyBook custody;
    private final Evidence evidence;
    private final Actors actors;

    SamplePages(
            SampleList list,
            ReceptionBook receptions,
            PartBook parts,
            CustodyBook custody,
            Evidence evidence,
            Actors actors) {
        this.list = list;
        this.receptions = receptions;
        this.parts = parts;
        this.custody = custody;
        this.evidence = evidence;
        this.actors = actors;
    }

    SamplePage of(SampleId sample) {
        List<SampleStep> steps = list.steps(sample);
        List<CustodyEntry> entries = custody.of(sample);
        Map<UUID, Holder> holders = new LinkedHashMap<>();
        entries.forEach(entry -> holders.put(entry.partId(), entry.to()));
        Set<String> people = new TreeSet<>();
        steps.forEach(step -> people.add(step.actor()));
        entries.forEach(entry -> people.add(entry.actor()));
        return new SamplePage(
                list.find(sample),
                steps,
                receptions.find(sample).orElse(null),
                photos(sample),
                // As it stood before it was sealed a sample has no parts in anybody's hands.
                parts.of(sample).stream()
                        .filter(part -> holders.containsKey(part.partId()))
                        .map(part -> new SamplePage.PartLine(part, Objects.requireNonNull(holders.get(part.partId()))))
                        .toList(),
                entries,
                list.costs(sample),
                actors.names(people));
    }

    private List<SamplePage.Photo> photos(SampleId sample) {
        Map<FileId, PhotoSubject> taken = receptions.photos(sample);
        Map<FileId, EvidenceView> files = evidence.find(taken.keySet());
        List<SamplePage.Photo> photos = new ArrayList<>();
        taken.forEach((id, subject) -> {
            EvidenceView file = files.get(id);
            if (file != null) {
                photos.add(new SamplePage.Photo(subject, file));
            }
        });
        return photos;
    }
}
