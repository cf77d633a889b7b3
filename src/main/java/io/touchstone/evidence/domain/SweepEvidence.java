package io.touchstone.evidence.domain;

import io.touchstone.evidence.domain.EvidenceDepot.Trail;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Removes once a day the bytes that no file names: those of an upload whose transaction was rolled back, and of one that was
 * arriving when the application died. What is younger than a day may belong to a transaction under way and stays.
 */
@Component
class SweepEvidence implements JobHandler {

    static final String KIND = "evidence-sweep";

    private static final Duration PERIOD = Duration.ofDays(1);
    private static final Duration AGE_MIN = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final Actor SELF = Actor.system(KIND);

    private final EvidenceFolder folder;
    private final EvidenceRows rows;
    private final Trail trail;
    private final Clock clock;

    SweepEvidence(EvidenceFolder folder, EvidenceRows rows, Trail trail, Jobs jobs, Clock clock) {
        this.folder = folder;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Swept swept = sweep(context::checkCancelled);
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("strays", Long.toString(swept.contents));
        summary.put("bytes", Long.toString(swept.bytes));
        return JobResult.of(summary);
    }

    /** How much was removed so far. */
    static final class Swept {

        private long contents;
        private long bytes;

        private void add(long size) {
            if (size > 0) {
                contents++;
                bytes += size;
            }
        }

        long contents() {
            return contents;
        }

        long bytes() {
            return bytes;
        }
    }

    /** @param pause asked between batches; it may end the sweep */
    Swept sweep(Runnable pause) {
        Instant now = clock.instant();
        Instant before = now.minus(AGE_MIN);
        Swept swept = new Swept();
        folder.removeArrivalsBefore(before);
        folder.keptBefore(before, BATCH, contents -> {
            pause.run();
            sweep(contents, before, swept);
        });
        if (swept.contents > 0) {
            trail.enterApart(EvidenceEvent.swept(swept.contents, swept.bytes, SELF, now));
        }
        return swept;
    }

    private void sweep(List<String> contents, Instant before, Swept swept) {
        Set<String> named = rows.named(contents);
        contents.stream()
                .filter(content -> !named.contains(content))
                .forEach(content -> swept.add(folder.removeUnlessNamed(
                        content, before, one -> !rows.named(List.of(one)).isEmpty())));
    }
}
