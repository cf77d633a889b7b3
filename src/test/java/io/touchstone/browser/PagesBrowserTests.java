package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.RunMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, in each look: reachable, quiet in the console, accessible, and no wider than its window. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTests {

    private static final List<Look> LOOKS = Look.CHOSEN;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    private MarketOfThree market;

    @BeforeAll
    void fill() {
        market = MarketOfThree.told(beans);
    }

    /** Who opens which page is asked once, without a browser; then the looks go side by side, each in a browser of its own. */
    @Test
    void showEveryPageWell() throws Exception {
        EveryPage every = new EveryPage(requestMappingHandlerMapping, market, mode, port);
        List<EveryPage.Reader> readers = every.readers();
        ExecutorService looking = Executors.newFixedThreadPool(LOOKS.size());
        try {
            List<Future<List<String>>> walks = LOOKS.stream()
                    .map(look -> looking.submit(() -> walk(look, readers)))
                    .toList();
            for (Future<List<String>> walk : walks) {
                assertThat(walk.get()).isEmpty();
            }
        } finally {
            looking.shutdownNow();
        }
        assertThat(every.withoutSample()).as("pages without a sample").isEmpty();
    }

    /** What is not asked again is what looks as before; what a page brings along is seen, in its menu as in what it shows. */
    @Test
    void wouldSeeWordsThatFadeOnALaterPage() {
        try (Tab tab = Tab.open(port, Look.WIDE_ENGLISH).examining()) {
            tab.signIn("admin", DemoSignIns.of(mode).password("admin"));
            for (boolean whole : List.of(true, false)) {
                seesFadedWords(tab, whole, "/admin/imports", "#menu .side-item:not(.is-current) span");
                seesFadedWords(tab, whole, "/admin/imports", "main h2, main label");
                seesFadedWords(tab, whole, "/admin/audit", "main tbody tr:last-child time");
            }
        }
    }

    private static void seesFadedWords(Tab tab, boolean whole, String path, String place) {
        tab.go(path);
        assertThat(tab.faults(whole)).isEmpty();
        tab.go(path);
        tab.page()
                .evaluate(
                        "place => { document.querySelector(place).style.color = 'rgba(128, 128, 128, 0.35)'; }", place);
        assertThat(tab.faults(whole)).as(place).isNotEmpty().allMatch(fault -> fault.startsWith("color-contrast"));
        tab.go(path);
        assertThat(tab.faults(whole)).isEmpty();
    }

    private List<String> walk(Look look, List<EveryPage.Reader> readers) {
        List<String> faults = new ArrayList<>();
        for (EveryPage.Reader reader : readers) {
            try (Tab tab = Tab.open(port, look, reader.state()).examining()) {
                reader.pages().forEach(path -> visit(tab, reader.user(), path, look, faults));
            }
        }
        return faults;
    }

    private static void visit(Tab tab, String user, String path, Look look, List<String> faults) {
        Look shown = look.turnedFor(path);
        int status = tab.dress(shown).go(path);
        String where = path + " in " + shown + ": ";
        if (status != 200 && status != 501) {
            faults.add(where + "answers " + user + " with " + status);
        }
        if (tab.page().locator("[data-test=demo-ribbon]:visible").count() != 1) {
            faults.add(where + "does not say that this is a demo");
        }
        tab.screenshot(path);
        List<String> found = new ArrayList<>(tab.faults(look.examinesWhole(path)));
        found.addAll(tab.faultsOfOtherWidths());
        found.stream()
                .filter(fault -> status == 200 || !fault.contains("Failed to load resource"))
                .forEach(fault -> faults.add(where + fault));
    }
}
