package io.touchstone.browser;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The golden path as people walk it, page by page and in both languages, as far as it is told: from a false paper to a shop that trades. */
@BrowserTest
class GoldenPathTests {

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    @Test
    void leadsFromAFalsePaperToAShopWhoseCreditRises() throws Exception {
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
        }
    }
}
