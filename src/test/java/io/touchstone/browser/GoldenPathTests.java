package io.touchstone.browser;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The golden path as people walk it, page by page and in both languages: from a false paper to a pack that anybody can check. */
@BrowserTest
class GoldenPathTests {

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    @Test
    void leadsFromAFalsePaperThroughADecisionThatFallsToAPackThatHoldsIt() throws Exception {
        try (Story story = new Story(beans, port, "golden", new HashMap<>())) {
            var shop = new GoldenShop(story);
            shop.files();
            shop.registers();
            shop.applies();
            shop.mismatch();
            shop.fixed();
            var money = new GoldenMoney(story);
            money.lists();
            money.bank();
            money.pays();
            money.opens();
            money.trades();
            var supervision = new GoldenSupervision(story);
            supervision.certified();
            var sample = new GoldenSample(story);
            sample.partners();
            sample.draws();
            sample.buys();
            sample.seals();
            sample.tests();
            sample.verified();
            sample.isFinal();
            supervision.opens();
            var decision = new GoldenDecision(story);
            decision.hears();
            decision.proposes();
            decision.approves();
            decision.obeyed();
            decision.reads();
            decision.appeals();
            var undone = new GoldenUndone(story);
            undone.overturns();
            undone.withdraws();
            decision.obeyedNoMore();
            undone.timeline();
            undone.figures();
            supervision.closes();
            story.later(Duration.ofHours(2));
            var audit = new GoldenAudit(story);
            audit.engages();
            audit.packs(story.get("shop"), List.of("violations", "decisions", "appeals"));
            undone.told(audit.verifiesElsewhere());
        }
    }
}
