package io.touchstone.inspection.demo;

import io.touchstone.inspection.appraisal.DemoAppraisals;
import io.touchstone.inspection.buying.DemoBuying;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What others than laboratories do in inspection: an owner of a brand appraises, somebody asks who a buyer is. */
@Component
class DemoPartners implements DemoChapter {

    private final DemoAppraisals appraisals;
    private final DemoBuying buying;
    private final Cast cast;
    private final Clock clock;

    DemoPartners(DemoAppraisals appraisals, DemoBuying buying, Cast cast, Clock clock) {
        this.appraisals = appraisals;
        this.buying = buying;
        this.cast = cast;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection-partners";
    }

    @Override
    public int position() {
        return 71;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        appraisals.tell(cast.staff("inspector"), cast.staff("inspector2"), cast.partner("brandowner"), now);
        buying.askWhoBought("消费者投诉核实 A complaint names the parcel", now, cast.staff("inspector"));
    }
}
