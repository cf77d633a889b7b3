package io.touchstone.report.pack;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.pack.Pack.Head;
import io.touchstone.report.pack.Pack.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a pack as soon as everything that belongs to its instant has been written; a second start writes over the first. */
@Component
class MakePack implements JobHandler {

    static final String KIND = "evidence-pack";
    static final String PACK = "pack";

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_MAX = 600;

    private final PackBook book;
    private final PackRows rows;
    private final PackParts parts;
    private final PackWriter writer;
    private final PackFolder folder;

    MakePack(PackBook book, PackRows rows, PackParts parts, PackWriter writer, PackFolder folder) {
        this.book = book;
        this.rows = rows;
        this.parts = parts;
        this.writer = writer;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException, InterruptedException {
        UUID id = id(context.parameters());
        Head head = book.waiting(id).orElse(null);
        if (head == null) {
            return JobResult.of(Map.of());
        }
        settle(head.scope(), context);
        parts.require(head.scope());
        Result result = folder.write(
                id,
                (files, archive) -> writer.write(head.scope(), files, archive, written -> {
                    context.progress(written, 0);
                    context.checkCancelled();
                }));
        book.made(id, result, context.actor());
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows", Long.toString(result.rows()));
        summary.put("sha256", result.sha256());
        return JobResult.of(summary);
    }

    @Override
    public void ended(JobView job) {
        if (job.state() != JobView.State.SUCCEEDED) {
            book.fail(id(job.parameters()), job.actor());
        }
    }

    private void settle(PackScope scope, JobContext context) throws InterruptedException {
        for (int i = 0; rows.isUnsettled(scope.asOf()); i++) {
            context.checkCancelled();
            if (i == PAUSES_MAX) {
                throw new RuleViolation(PackRule.PACK_NOT_SETTLED);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private static UUID id(Map<String, String> parameters) {
        return UUID.fromString(Objects.requireNonNull(parameters.get(PACK)));
    }
}
