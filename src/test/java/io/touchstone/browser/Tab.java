package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reader's window: what it shows, and what went wrong in it. */
final class Tab implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Only what is wrong is told: of a long page all that is right would be megabytes. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ' ' + node.html))""";

    private final String origin;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Tab(String origin, Look look) {
        this.origin = origin;
        this.look = look;
        context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(look.language())
                        .setViewportSize(look.width(), HEIGHT));
        context.addCookies(List.of(cookie("lang", look.language()), cookie("theme", look.theme())));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || "warning".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Tab open(int port, Look look) {
        return new Tab("http://localhost:" + port, look);
    }

    Page page() {
        return page;
    }

    Tab signIn(String user, String password) {
        go("/login");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        page.waitForLoadState();
        assertThat(page.url()).doesNotContain("/login");
        return this;
    }

    /** The status of the answer. */
    int go(String path) {
        complaints.clear();
        Response response = page.navigate(origin + path);
        return response == null ? 0 : response.status();
    }

    /** What axe, the console and the ruler have against this page; empty when nothing. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(complaints);
        page.evaluate(AXE);
        if (page.evaluate(VIOLATIONS) instanceof List<?> violations) {
            violations.forEach(violation -> faults.add(String.valueOf(violation)));
        }
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (overflow instanceof Number pixels && pixels.intValue() > 1) {
            faults.add("wider than the window by " + pixels);
        }
        return faults;
    }

    void requireQuiet() {
        assertThat(faults()).as(page.url()).isEmpty();
    }

    /** Presses the first such button, says yes where it asks, and waits for the page that comes. */
    void press(String button) {
        page.evaluate("window.left = true");
        page.locator(button).first().click();
        Locator yes = page.locator("dialog.confirm button[value=yes]");
        if (yes.count() > 0) {
            yes.click();
        }
        page.waitForCondition(this::hasArrived);
    }

    /** Asked from outside: a function polled inside the page is evaluated there, which its policy forbids. */
    private boolean hasArrived() {
        try {
            return Boolean.TRUE.equals(page.evaluate("!window.left && document.readyState === 'complete'"));
        } catch (PlaywrightException between) {
            return false;
        }
    }

    /** Kept where {@code -Dtouchstone.screenshots} asks for it: one of every page costs a minute. */
    void screenshot(String name) {
        if (!Boolean.getBoolean("touchstone.screenshots")) {
            return;
        }
        String file = name.replaceAll("[^a-zA-Z0-9]+", "_") + "." + look + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(origin);
    }

    @Override
    public void close() {
        context.close();
    }
}
