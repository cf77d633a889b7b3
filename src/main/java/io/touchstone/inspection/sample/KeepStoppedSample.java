package io.touchstone.inspection.sample;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A sample that was stopped has no result that says how long its parts are kept: the setting does. */
@Component
class KeepStoppedSample {

    private final Samples samples;
    private final Settings settings;
    private final PlatformTime time;

    KeepStoppedSample(Samples samples, Settings settings, PlatformTime time) {
        this.samples = samples;
        this.settings = settings;
        this.time = time;
    }

    @EventListener
    void on(SampleMoved moved) {
        if (moved.sample().state() == SampleState.STOPPED) {
            int months = settings.at(KeepingTerms.KEY, moved.at()).stoppedMonths();
            samples.keepUntil(moved.sample().id(), time.day(moved.at()).plusMonths(months), moved.actor());
        }
    }
}
