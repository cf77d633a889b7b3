package io.touchstone.restriction.loop;

import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.StoryDay;
import org.springframework.stereotype.Component;

/** The whole story goes on: the shop signs up for a campaign while the decision holds, and the campaign system sends it away. */
@Component
class DemoGoldenCampaign implements DemoChapter {

    private final DemoTrials trials;

    DemoGoldenCampaign(DemoTrials trials) {
        this.trials = trials;
    }

    @Override
    public String name() {
        return "whole-story-campaign";
    }

    @Override
    public int position() {
        return 103;
    }

    @Override
    public String story() {
        return WHOLE_STORY;
    }

    @Override
    public void tell() {
        trials.campaign(StoryDay.REFUSED);
    }
}
