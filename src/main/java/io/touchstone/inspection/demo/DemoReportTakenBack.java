package io.touchstone.inspection.demo;

import io.touchstone.inspection.outcome.DemoOutcomes;
import io.touchstone.inspection.outcome.Proposal;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import io.touchstone.shell.StoryShop;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The whole story turns: the laboratory withdraws its report, one inspector wants the result taken back, another person agrees. What
 * rested on it falls with it in the same moment: the decision, the review of the listing, the correction, the extra visit.
 */
@Component
class DemoReportTakenBack implements DemoChapter {

    private final DemoOutcomes outcomes;
    private final Samples samples;
    private final Cast cast;
    private final StoryShop shop;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Clock clock;

    DemoReportTakenBack(
            DemoOutcomes outcomes,
            Samples samples,
            Cast cast,
            StoryShop shop,
            JdbcClient jdbc,
            PlatformTime time,
            Clock clock) {
        this.outcomes = outcomes;
        this.samples = samples;
        this.cast = cast;
        this.shop = shop;
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whole-story-taken-back";
    }

    @Override
    public int position() {
        return 105;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        shop.find().flatMap(merchant -> failed(merchant, clock.instant())).ifPresent(sample -> {
            Instant now = clock.instant();
            outcomes.proposeReversal(
                    sample.id(),
                    Proposal.Ground.REPORT_WITHDRAWN,
                    "检测机构来函：仪器校准有误，撤回该份报告。The laboratory writes that an instrument was out of calibration"
                            + " and withdraws the report.",
                    StoryDay.WITHDRAWAL_PROPOSED.at(time, now),
                    cast.staff("inspector"));
            outcomes.agree(
                    sample.id(),
                    "来函已核实，原报告无效，结论撤回。The letter was checked; the result is taken back.",
                    StoryDay.WITHDRAWN.at(time, now),
                    cast.staff("inspector2"));
        });
    }

    /** The one whose failure became final in this story. */
    private Optional<SampleView> failed(String merchant, Instant now) {
        return jdbc.sql("select s.number from inspection_outcome o join inspection_sample s using (sample_id)"
                        + " where o.merchant_id = ? and o.final_at = ? and o.state = 'final' and not o.passed")
                .param(merchant)
                .param(Timestamp.from(StoryDay.FAILED.at(time, now)))
                .query(String.class)
                .optional()
                .flatMap(samples::find);
    }
}
