package io.touchstone.export.domain;

import io.touchstone.export.ExportReceipt;
import io.touchstone.export.ExportRegister;
import io.touchstone.export.MadeExport;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the file of a large export. */
@Component
class RunExport implements JobHandler {

    static final String KIND = "export";

    private final ExportRegister register;

    RunExport(ExportRegister register) {
        this.register = register;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        ExportOrder order = ExportOrder.of(context.parameters());
        MadeExport made = register.make(order.task(context.actor(), context.id()), rows -> {
            context.progress(rows, 0);
            context.checkCancelled();
        });
        ExportReceipt receipt = made.entry().receipt();
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("rows", Long.toString(receipt.rows()));
        summary.put("sha256", receipt.sha256());
        return new JobResult(summary, made.file());
    }
}
