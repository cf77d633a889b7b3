package io.touchstone.browser;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor comes, looks, takes a pack away and checks it elsewhere; the host sees the looks and shuts the door. */
@BrowserTest
class AuditJourneyTests {

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    @Test
    void leadsFromAnEngagementToAPackThatVerifiesAndADoorThatIsShut() throws Exception {
        try (Story story = new Story(beans, port, "audit", new HashMap<>())) {
            var audit = new GoldenAudit(story);
            audit.engages();
            audit.looks();
            audit.packs();
            audit.verifiesElsewhere();
            audit.ends();
        }
    }
}
