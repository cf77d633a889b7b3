package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One reader's window: what it shows, and what went wrong in it. */
final class Tab implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final String AXE = AxeBuilder.getAxeScript();

    /**
     * Only what is wrong is told: of a long page all that is right would be megabytes. Menu, top bar and the like are the same on page
     * after page; as most of the time goes into the contrast of words, what looks as it looked before (the same markup but for where
     * links lead, in the same theme, language and width of window) is not asked about its colours and sizes again. Nor is a row that
     * has the markup of a row before in such a table, but for its words.
     *
     * <p>Over a background that is a picture axe cannot tell the contrast of words, and is silent: the shadows at the ends of a table that
     * scrolls, the column of the menu and the arrows of choices are taken away first, and words over any other picture are told.
     */
    private static final String VIOLATIONS = """
            async rules => {
              const ofTheLook = ['color-contrast', 'link-in-text-block', 'target-size'];
              const whole = !rules.runOnly;
              const page = document.documentElement;
              const hash = text => {
                let one = 17, other = 31;
                for (let i = 0; i < text.length; i++) {
                  one = Math.imul(one ^ text.charCodeAt(i), 2654435761);
                  other = Math.imul(other ^ text.charCodeAt(i), 1597334677);
                }
                return one + ' ' + other;
              };
              const sheets = [...document.styleSheets].map(sheet => sheet.href);
              const look = [whole, page.lang, page.className, page.dataset.theme, document.body.className, innerWidth, innerHeight, ...sheets].join(' ');
              const key = part => hash(look + part.outerHTML.replace(/ (href|action|value)="[^"]*"/g, ''));
              const plain = new CSSStyleSheet();
              plain.replaceSync('.frame, .table-responsive, select { background-image: none !important; }');
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, plain];
              const around = part => part.parentElement ? around(part.parentElement) + '/' + part.parentElement.className : '';
              const rowKey = row => hash(look + around(row) + row.rowIndex % 2 + !row.nextElementSibling + row.outerHTML
                  .replace(/ (href|action|value|id|for|title|name|datetime|aria-label|aria-labelledby|aria-describedby)="[^"]*"/g, '')
                  .replace(/>[^<]*[^<\\s][^<]*</g, '>.<'));
              const known = new Set(JSON.parse(sessionStorage.getItem('test-examined') ?? '[]'));
              const isShown = part => part.getClientRects().length > 0;
              const frame = [...document.querySelectorAll('.ribbon-demo, header.topbar, #menu')].filter(isShown).map(part => [part, key(part)]);
              const rows = [...document.querySelectorAll('main tbody > tr')].filter(isShown).map(row => [row, rowKey(row)]);
              const exclude = [];
              [...frame, ...rows].forEach(([part, looks]) => known.has(looks) ? exclude.push(part) : known.add(looks));
              sessionStorage.setItem('test-examined', JSON.stringify([...known]));
              const unsure = node => node.any.some(check => ['bgGradient', 'bgImage'].includes(check.data?.messageKey));
              const told = async (context, options) => {
                const found = await axe.run(context, {resultTypes: ['violations', 'incomplete'], ...options});
                return [...found.violations, ...found.incomplete.map(rule => ({...rule, nodes: rule.nodes.filter(unsure)}))]
                    .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ' ' + node.html));
              };
              if (!whole || exclude.length === 0) {
                return told(exclude.length ? {exclude} : document, rules);
              }
              const others = Object.fromEntries(ofTheLook.map(rule => [rule, {enabled: false}]));
              return [
                  ...await told(document, {rules: others}),
                  ...await told({exclude}, {runOnly: ofTheLook.slice(0, 2)})];
            }""";

    /** What depends on colours, sizes or the language. */
    private static final Map<String, Object> OF_THE_LOOK = Map.of(
            "runOnly",
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "target-size",
                    "scrollable-region-focusable",
                    "html-has-lang",
                    "html-lang-valid",
                    "valid-lang"));

    private static final String LATER = "[hx-trigger~=load], [hx-trigger~=revealed]";

    /** Of pages, and of each step of a journey; one of every page costs a minute. */
    private static final boolean PICTURES = Boolean.getBoolean("touchstone.screenshots");

    private final String origin;
    private final boolean runsScript;
    private Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean bringsAxe;

    private Tab(String origin, Look look, Browser.NewContextOptions options) {
        this.origin = origin;
        this.runsScript = !Boolean.FALSE.equals(options.javaScriptEnabled);
        this.look = look;
        context = Chromium.get().newContext(options.setLocale(look.language()).setViewportSize(look.width(), HEIGHT));
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
        return new Tab("http://localhost:" + port, look, new Browser.NewContextOptions());
    }

    /** Opens in a browser that runs no script of any page; only the tests' own questions are still answered. */
    static Tab openWithoutScript(int port, Look look) {
        return new Tab("http://localhost:" + port, look, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Opens as somebody who has signed in elsewhere, as {@link #state} told. */
    static Tab open(int port, Look look, String state) {
        return new Tab("http://localhost:" + port, look, new Browser.NewContextOptions().setStorageState(state));
    }

    /** Who has signed in here. */
    String state() {
        return context.storageState();
    }

    /** For whoever examines page after page: each comes with axe, rather than being sent it as half a megabyte of words. */
    Tab examining() {
        context.addInitScript(AXE);
        bringsAxe = true;
        return this;
    }

    /** Shows what comes next in another theme. */
    Tab dress(Look next) {
        if (!next.theme().equals(look.theme())) {
            context.addCookies(List.of(cookie("theme", next.theme())));
        }
        look = next;
        return this;
    }

    /** What the server said, and where it was found in the end. */
    record Answer(int status, String url) {}

    /** Asks as the reader, without showing anything. */
    Answer ask(String path) {
        APIResponse response = context.request().get(origin + path);
        try {
            return new Answer(response.status(), response.url());
        } finally {
            response.dispose();
        }
    }

    Page page() {
        return page;
    }

    Tab signIn(String user, String password) {
        go("/login");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", password);
        press("main button[type=submit]");
        assertThat(page.url()).doesNotContain("/login");
        return this;
    }

    /** The status of the answer. */
    int go(String path) {
        complaints.clear();
        Response response = page.navigate(origin + path);
        return response == null ? 0 : response.status();
    }

    /** Where it is: path and query. */
    String path() {
        URI uri = URI.create(page.url());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** From the next page on. */
    void speak(String language) {
        context.addCookies(List.of(cookie("lang", language)));
    }

    /** Until the parts have come that a page asks for after itself. */
    void waitForParts() {
        // Waiting for quiet takes half a second a page; few pages have parts that come later.
        if (page.locator(LATER).count() > 0) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    /** What the console and the ruler have against this page; a good deal faster than {@link #faults}. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>(complaints);
        measure(look.width(), troubles);
        return troubles;
    }

    /** What the page says, without its menus. */
    String words() {
        return String.valueOf(page.evaluate("[...document.querySelectorAll('nav, aside')]"
                + ".reduce((text, menu) => text.replace(menu.innerText, ''), document.body.innerText)"));
    }

    void picture(Path file) {
        if (!PICTURES) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** What axe, the console and the ruler have against this page; empty when nothing. */
    List<String> faults() {
        return faults(true);
    }

    /** As {@link #faults()}, or only those that depend on the look. */
    List<String> faults(boolean whole) {
        List<String> faults = new ArrayList<>(complaints);
        boolean foot = showWhole();
        if (!bringsAxe) {
            page.evaluate(AXE);
        }
        if (page.evaluate(VIOLATIONS, whole ? Map.of() : OF_THE_LOOK) instanceof List<?> violations) {
            violations.forEach(violation -> faults.add(String.valueOf(violation)));
        }
        if (foot) {
            page.setViewportSize(look.width(), HEIGHT);
        }
        measure(look.width(), faults);
        return faults;
    }

    /**
     * Makes the window as high as a page whose foot stays in sight: what happens to lie half under the foot would be too small a
     * target, and by a line more or less it would be another. Whether there is such a foot.
     */
    private boolean showWhole() {
        Object height = page.evaluate(
                "document.querySelector('.form-foot') ? Math.ceil(document.documentElement.scrollHeight) : 0");
        boolean foot = height instanceof Number pixels && pixels.intValue() > HEIGHT;
        if (foot) {
            page.setViewportSize(look.width(), ((Number) height).intValue());
        }
        return foot;
    }

    /** What the ruler says of the page in windows of the other widths; the window is as wide as before afterwards. */
    List<String> faultsOfOtherWidths() {
        List<String> faults = new ArrayList<>();
        Look.WIDTHS.stream().filter(width -> width != look.width()).forEach(width -> {
            page.setViewportSize(width, HEIGHT);
            measure(width, faults);
        });
        page.setViewportSize(look.width(), HEIGHT);
        return faults;
    }

    private void measure(int width, List<String> faults) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (overflow instanceof Number pixels && pixels.intValue() > 1) {
            faults.add("wider than a window of " + width + " by " + pixels);
        }
    }

    void requireQuiet() {
        assertThat(faults()).as(page.url()).isEmpty();
    }

    /** Fills in the fields of a form by their names: what is typed, chosen from a list, or ticked. */
    Tab type(String form, Map<String, String> typed) {
        typed.forEach((name, value) -> {
            Locator fields = page.locator(form + " [name='" + name + "']");
            Object kind =
                    fields.first().evaluate("field => field.localName === 'input' ? field.type : field.localName");
            switch (String.valueOf(kind)) {
                case "select" -> fields.first().selectOption(value);
                case "radio", "checkbox" ->
                    page.locator(form + " [name='" + name + "'][value='" + value + "']")
                            .check();
                default -> fields.first().fill(value);
            }
        });
        return this;
    }

    /** Opens what is folded up. */
    Tab unfold(String details) {
        page.locator(details).first().evaluate("details => { details.open = true; }");
        return this;
    }

    /** Presses the first such button, says yes where it asks, and waits for the page that comes. */
    void press(String button) {
        press(page.locator(button).first());
    }

    void press(Locator button) {
        if (runsScript) {
            // A list that opens under a field when the server has answered lies over the button; who is done leaves the
            // field.
            page.evaluate("document.activeElement?.blur()");
        }
        leave(() -> {
            // Where no script runs no frame is counted either, so nobody can say that a button has come to rest.
            button.click(new Locator.ClickOptions().setForce(!runsScript));
            Locator yes = page.locator("dialog.confirm button[value=yes]");
            if (yes.count() > 0) {
                yes.click();
            }
        });
    }

    /** Does what leads to another page, and waits until that is there. */
    void leave(Runnable act) {
        page.evaluate("window.left = true");
        act.run();
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
        if (!PICTURES) {
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
