package io.touchstone.assessment.scheme;

import io.touchstone.assessment.AssessmentPermissions.CanAward;
import io.touchstone.assessment.AssessmentPermissions.CanLead;
import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.scheme.SchemeReading.Read;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where schemes are read, brought as files, and published by another person than brought them (features L1 and L7). */
@Service
@Transactional
public class SchemeDesk {

    private final SchemeReader reader;
    private final SchemeIntake intake;
    private final SchemeMaking making;
    private final CurrentActor actor;

    SchemeDesk(SchemeReader reader, SchemeIntake intake, SchemeMaking making, CurrentActor actor) {
        this.reader = reader;
        this.intake = intake;
        this.making = making;
        this.actor = actor;
    }

    /** @param filter {@code state}, where it is wanted */
    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<SchemeRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return reader.list(filter, cursor, limit);
    }

    @CanRead
    @Transactional(readOnly = true)
    public SchemePage page(SchemeRef ref) {
        return reader.page(ref, actor.get());
    }

    @CanRead
    @Transactional(readOnly = true)
    public SchemeComparison compare(SchemeRef before, SchemeRef after) {
        return reader.compare(before, after);
    }

    /** Its canonical text, whose hash is the version's. */
    @CanRead
    @Transactional(readOnly = true)
    public String yaml(SchemeRef ref) {
        return SchemeText.write(reader.document(ref));
    }

    @CanRead
    @Transactional(readOnly = true)
    public String indicatorsCsv(SchemeRef ref) {
        return SchemeTables.indicators(reader.document(ref));
    }

    @CanRead
    @Transactional(readOnly = true)
    public String itemsCsv(SchemeRef ref) {
        return SchemeTables.items(reader.document(ref));
    }

    /** Keeps nothing; tells every fault, or what the draft would be. */
    @CanLead
    @Transactional(readOnly = true)
    public SchemePreview preview(SchemeOffer offer) {
        Read read = intake.read(offer);
        if (read.document().isEmpty()) {
            return new SchemePreview(read.faults(), null, null, false, null);
        }
        SchemeDocument document = read.document().get();
        SchemeVersion version = document.version();
        boolean taken = reader.find(version.ref())
                .filter(row -> SchemeMaking.isTaken(row, actor.get()))
                .isPresent();
        return new SchemePreview(
                read.faults(),
                version,
                SchemeText.write(document),
                taken,
                reader.compareWithBefore(document)
                        .filter(comparison -> !comparison.before().ref().equals(version.ref()))
                        .orElse(null));
    }

    /** Drafts what was previewed, once for a form that was shown. */
    @CanLead
    public SchemeRef draft(UUID once, String yaml) {
        SchemeDocument document = intake.read(new SchemeOffer.Whole(yaml))
                .document()
                .orElseThrow(() -> new RuleViolation(SchemeRule.SCHEME_FAULTY));
        return making.draft(once, document, actor.get());
    }

    @CanLead
    public void discard(SchemeRef ref, long seen) {
        making.discard(ref, seen, actor.get());
    }

    /** By another person than made the draft; the version before is retired. */
    @CanAward
    public void publish(SchemeRef ref, long seen) {
        making.publish(ref, seen, actor.get());
    }
}
