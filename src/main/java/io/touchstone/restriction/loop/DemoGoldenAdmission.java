package io.touchstone.restriction.loop;

import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import org.springframework.stereotype.Component;

/** The whole story ends for those outside: once all is undone, the same shop signs up again and is let in. */
@Component
class DemoGoldenAdmission implements DemoChapter {

    private final DemoTrials trials;

    DemoGoldenAdmission(DemoTrials trials) {
        this.trials = trials;
    }

    @Override
    public String name() {
        return "whole-story-admission";
    }

    @Override
    public int position() {
        return 106;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        trials.campaign(StoryDay.ADMITTED);
    }
}
