package io.touchstone.inspection.sample;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where a sample changes its state: locked, along the arrows of {@link SampleState} only, and told. */
@Component
class SampleStates {

    private final SampleBook book;
    private final ApplicationEventPublisher events;

    SampleStates(SampleBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    /** The sample, locked until the caller’s transaction ends. */
    SampleView lock(SampleId sample) {
        return book.lock(sample).orElseThrow(() -> new NotFound("sample", sample.toString()));
    }

    SampleView move(SampleId sample, SampleState next, @Nullable String reason, Instant at, Actor actor) {
        SampleView before = lock(sample);
        if (!before.state().canBecome(next)) {
            throw new Conflict(SampleRule.SAMPLE_STATE, before.number());
        }
        SampleView after = book.move(before, next, reason, at, actor);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", before.state().word());
        if (reason != null) {
            details.put("reason", reason);
        }
        events.publishEvent(new InspectionEvent(
                "sample_" + next.word(), new Subject("sample", after.number()), actor, at, details));
        events.publishEvent(new SampleMoved(after, before.state(), at, actor));
        return after;
    }
}
