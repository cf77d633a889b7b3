package io.touchstone.demo.domain;

import io.touchstone.demo.market.DemoMarket;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.demo.market.MarketPlan;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobResult;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.StoryTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the demo market and imports it file by file. Run again after a broken load it makes the same files, skips those imported,
 * and the one it broke off in is refused row by row as known; so nothing is there twice.
 */
@Component
class DemoLoadJob implements JobHandler {

    static final String KIND = "demo-load";
    static final Actor ACTOR = Actor.system("demo-market");

    private static final String FOLDER = "demo-market";

    private final RunMode mode;
    private final PlatformTime calendar;
    private final MarketScale scale;
    private final DemoLoads loads;
    private final Intake intake;
    private final DemoSeats seats;
    private final DemoChapters chapters;
    private final StoryTime story;

    DemoLoadJob(
            RunMode mode,
            PlatformTime calendar,
            MarketScale scale,
            DemoLoads loads,
            Intake intake,
            DemoSeats seats,
            DemoChapters chapters,
            StoryTime story) {
        this.mode = mode;
        this.calendar = calendar;
        this.scale = scale;
        this.loads = loads;
        this.intake = intake;
        this.seats = seats;
        this.chapters = chapters;
        this.story = story;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) throws IOException {
        DemoLoad load = loads.find().orElseThrow();
        Map<String, String> summary = new LinkedHashMap<>();
        if (!load.isFinished()) {
            summary.putAll(load(load, context));
        }
        summary.put("demo-chapters", Integer.toString(story.tell(() -> chapters.tell(context::log))));
        return JobResult.of(summary);
    }

    private Map<String, String> load(DemoLoad load, JobContext context) throws IOException {
        MarketPlan plan = scale.plan(load.seed(), load.lastDay(), calendar.zone());
        Path folder = mode.folder(FOLDER);
        DemoMarket market = DemoMarket.write(plan, folder);
        importAll(market.files(), context);
        story.tell(() -> seats.give(DemoMarket.stories(plan)));
        loads.finish();
        FileSystemUtils.deleteRecursively(folder);
        return summary(market);
    }

    private void importAll(List<MarketFile> files, JobContext context) throws IOException {
        long total = files.stream().mapToLong(MarketFile::rows).sum();
        long done = 0;
        context.progress(done, total);
        for (MarketFile file : files) {
            context.checkCancelled();
            if (!loads.isImported(file)) {
                importOne(file, context);
            }
            Files.deleteIfExists(file.path());
            done += file.rows();
            context.progress(done, total);
        }
    }

    private void importOne(MarketFile file, JobContext context) {
        ImportView done = story.tell(() -> intake.importNow(file.kind(), file.path(), ACTOR));
        if (done.state() != ImportView.State.SUCCEEDED) {
            throw new IllegalStateException(file.kind() + " " + file.part() + " did not import: " + done.error());
        }
        loads.imported(file, done.id());
        context.log(file.kind() + " " + file.part() + ": " + done.rowsAccepted() + " accepted, " + done.rowsDuplicate()
                + " known, " + done.rowsRejected() + " rejected");
    }

    private static Map<String, String> summary(DemoMarket market) {
        Map<String, Long> rows = new LinkedHashMap<>();
        market.files().forEach(file -> rows.merge(file.kind(), file.rows(), Long::sum));
        Map<String, String> summary = new LinkedHashMap<>();
        rows.forEach((kind, count) -> summary.put("demo-" + kind, count.toString()));
        return summary;
    }
}
