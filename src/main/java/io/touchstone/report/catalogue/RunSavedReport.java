package io.touchstone.report.catalogue;

import io.touchstone.export.ExportReceipt;
import io.touchstone.export.ExportRegister;
import io.touchstone.export.ExportTask;
import io.touchstone.export.MadeExport;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.job.JobView;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.catalogue.RunRows.Making;
import io.touchstone.shell.Lens;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the file of a saved report, in the register of exports like every other one, and puts it into its owner’s inbox. Its owner’s
 * abilities are asked about again, since the job may have waited; who has them sees everything, so no lens is needed.
 */
@Component
class RunSavedReport implements JobHandler {

    static final String KIND = "saved-report";
    static final String RUN = "run";

    private final RunRows runs;
    private final SavedRows rows;
    private final ReportGround ground;
    private final ExportRegister register;
    private final DeliveredReports delivered;
    private final ReportMoment moment;

    RunSavedReport(
            RunRows runs,
            SavedRows rows,
            ReportGround ground,
            ExportRegister register,
            DeliveredReports delivered,
            ReportMoment moment) {
        this.runs = runs;
        this.rows = rows;
        this.ground = ground;
        this.register = register;
        this.delivered = delivered;
        this.moment = moment;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        Making making = runs.making(run(context.parameters())).orElseThrow();
        SavedReport saved = rows.find(making.saved()).orElseThrow();
        if (ground.look(saved, moment.now()).obstacle() != null) {
            throw new RuleViolation(CatalogueRule.SAVED_ABILITY_MISSING);
        }
        ExportTask task = new ExportTask(
                saved.head().source(),
                saved.content().format(),
                making.filter(),
                saved.content().locale(),
                Lens.NONE,
                context.actor(),
                context.id());
        MadeExport made = register.make(task, done -> {
            context.progress(done, 0);
            context.checkCancelled();
        });
        ExportReceipt receipt = made.entry().receipt();
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows", Long.toString(receipt.rows()));
        summary.put("sha256", receipt.sha256());
        return new JobResult(summary, made.file());
    }

    @Override
    public void ended(JobView job) {
        Optional<ExportReceipt> receipt = job.state() == JobView.State.SUCCEEDED
                ? Optional.of(new ExportReceipt(
                        Long.parseLong(job.summary().getOrDefault("rows", "0")),
                        job.summary().getOrDefault("sha256", "")))
                : Optional.empty();
        delivered.end(run(job.parameters()), job.id().id(), receipt);
    }

    private static UUID run(Map<String, String> parameters) {
        String run = parameters.get(RUN);
        if (run == null) {
            throw new IllegalStateException("the job names no run of a report");
        }
        return UUID.fromString(run);
    }
}
