package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.shell.RunMode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files on their way in as people see it: dropped, half there, refused beside their field, stopped, too large, looked at. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UploadJourneyTests {

    private static final List<Look> LOOKS = Look.CHOSEN;
    private static final String PROGRESS = "[data-test=progress]";
    private static final int LARGE = 1_500_000;
    private static final int SLOW = 300_000;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @LocalServerPort
    private int port;

    @TempDir
    private static Path folder;

    private final Map<Look, Tab> seats = new HashMap<>();
    private final Map<Look, String> pages = new HashMap<>();

    @BeforeAll
    void fill() {
        MarketOfThree.opened(beans);
    }

    @AfterAll
    void leave() {
        seats.values().forEach(Tab::close);
    }

    /** An applicant before the page of papers, the same in all tests of a look. */
    private Tab applicant(Look look) {
        Tab tab = seats.computeIfAbsent(look, this::begin);
        tab.go(String.valueOf(pages.get(look)));
        return tab;
    }

    private Tab begin(Look look) {
        Tab tab = Tab.open(port, look).signIn("merchant", DemoSignIns.of(mode).password("merchant"));
        String base = Applying.steps(
                tab, "uploads" + look.width(), "138 0013 " + (8000 + look.width()), "茶铺 " + look.width(), "4030");
        pages.put(look, base + "/documents");
        return tab;
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(1)
    void showsHowFarADroppedFileIsAndThenThatItWasReceived(Look look) {
        Tab tab = applicant(look);
        Page page = tab.page();
        Locator demand = page.locator("[data-test=demand]").first();
        Locator form = demand.locator("[data-test=upload]");
        FilePayload paper = new FilePayload("营业执照.pdf", "application/pdf", largePdf());

        drag(form, "dragover", List.of(paper));
        assertThat(form.getAttribute("data-over")).isNotNull();
        tab.screenshot("upload-over");
        throttle(tab, SLOW);
        tab.leave(() -> {
            drag(form, "drop", List.of(paper));
            page.waitForCondition(() -> share(page) > 0.2);
            assertThat(share(page)).isLessThan(1);
            assertThat(page.locator(PROGRESS).innerText()).contains("%");
            tab.screenshot("upload-half");
            // Somebody in a hurry presses once more.
            form.evaluate("form => form.requestSubmit()");
        });
        throttle(tab, -1);

        assertThat(page.locator("[data-test=notice]").innerText())
                .contains(look.language().equals("en") ? "The file was received" : "文件已收到");
        assertThat(page.url()).endsWith("#" + demand.getAttribute("id"));
        assertThat(demand.locator("[data-test=paper]").count()).isOne();
        assertThat(tab.troubles()).isEmpty();
        tab.screenshot("upload-received");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(2)
    void tellsBesideTheDemandWhyAFileIsRefusedAndTakesABetterOneThere(Look look) {
        Tab tab = applicant(look);
        Page page = tab.page();
        Locator demand = page.locator("[data-test=demand]").nth(1);
        String before = tab.path();

        choose(demand, new FilePayload("words.pdf", "application/pdf", "only words".getBytes(StandardCharsets.UTF_8)));
        demand.locator("[data-test=upload] button[type=submit]").click();
        page.waitForCondition(() -> page.locator(".error-summary").count() > 0);

        isFocused(page, ".error-summary");
        assertThat(demand.locator("[data-test=refused]").innerText()).isNotBlank();
        assertThat(page.locator("[data-test=refused]").count()).isOne();
        assertThat(page.locator(PROGRESS).count()).isZero();
        assertThat(tab.path()).isEqualTo(before);
        tab.screenshot("upload-refused");

        choose(demand, new FilePayload("legal.png", "image/png", picture()));
        tab.press(demand.locator("[data-test=upload] button[type=submit]"));
        assertThat(demand.locator("[data-test=paper]").count()).isOne();
        assertThat(demand.innerText()).contains("legal.png").doesNotContain("words.pdf");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(3)
    void keepsWhatWasTypedAndChosenWhereSomethingElseIsMissing(Look look) {
        try (Tab tab = Tab.open(port, look)) {
            Page page = tab.page();
            tab.go("/ip-notices/new");
            page.fill("[name=holder]", "商标权人 Holder");
            page.locator("[name=papers]").setInputFiles(new FilePayload("mark.pdf", "application/pdf", pdf("Mark")));
            page.locator("[data-test=ip-form] button[type=submit]").click();
            page.waitForCondition(() -> page.locator(".error-summary").count() > 0);

            isFocused(page, ".error-summary");
            assertThat(page.inputValue("[name=holder]")).isEqualTo("商标权人 Holder");
            assertThat(page.locator("[name=papers]").evaluate("field => field.files[0]?.name"))
                    .isEqualTo("mark.pdf");
            assertThat(page.locator(".field-error").count()).isPositive();
            tab.screenshot("upload-form-again");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(4)
    void takesOneFileAtATimeAndOpensNoneInPlaceOfThePage(Look look) {
        Tab tab = applicant(look);
        Page page = tab.page();
        Locator form = page.locator("[data-test=demand]").nth(2).locator("[data-test=upload]");
        List<FilePayload> two = List.of(
                new FilePayload("a.pdf", "application/pdf", pdf("A")),
                new FilePayload("b.pdf", "application/pdf", pdf("B")));

        drag(form, "drop", two);

        isFocused(page, "#alerts > .alert");
        assertThat(page.locator("[data-test=complaint]").innerText())
                .contains(look.language().equals("en") ? "one file at a time" : "一次只能拖放一个文件");
        tab.screenshot("upload-several");
        assertThat(drag(page.locator("h1"), "drop", two.subList(0, 1)))
                .as("beside a form nothing is done, by the browser either")
                .isEqualTo(false);
        assertThat(page.locator(PROGRESS).count()).isZero();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(5)
    void stopsAnUploadAndLetsItBeSentAgain(Look look) {
        Tab tab = applicant(look);
        Page page = tab.page();
        Locator demand = page.locator("[data-test=demand]").nth(2);
        choose(demand, new FilePayload("account.pdf", "application/pdf", largePdf()));
        throttle(tab, SLOW);
        demand.locator("[data-test=upload] button[type=submit]").click();
        page.waitForCondition(() -> share(page) > 0.1);
        page.locator(PROGRESS + " button").click();

        assertThat(page.locator(PROGRESS).count()).isZero();
        throttle(tab, -1);
        assertThat(demand.locator("[data-test=paper]").count()).isZero();
        tab.press(demand.locator("[data-test=upload] button[type=submit]"));
        assertThat(demand.locator("[data-test=paper]").count()).isOne();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(6)
    void saysThatAFileIsTooLargeWithoutSendingIt(Look look) {
        Tab tab = applicant(look);
        Page page = tab.page();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));
        Locator demand = page.locator("[data-test=demand]").first();

        demand.locator("[name=file]").setInputFiles(huge());
        demand.locator("[data-test=upload] button[type=submit]").click();

        isFocused(page, "#alerts > .alert");
        isToldTooLarge(look, page.locator("[data-test=complaint]"));
        assertThat(sent).noneMatch(request -> request.startsWith("POST"));
        tab.screenshot("upload-too-large");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(7)
    void saysThatAFileIsTooLargeOnAPageOfItsOwnWhereNoScriptRuns(Look look) {
        try (Tab tab = Tab.openWithoutScript(port, look)
                .signIn("merchant", DemoSignIns.of(mode).password("merchant"))) {
            applicant(look);
            tab.go(String.valueOf(pages.get(look)));
            Page page = tab.page();
            Locator form = page.locator("[data-test=demand]").first().locator("[data-test=upload]");
            form.locator("[name=file]").setInputFiles(huge());
            tab.press(form.locator("button[type=submit]"));

            isToldTooLarge(look, page.locator("[data-test=problem]"));
            tab.screenshot("upload-too-large-page");
            tab.press("main a.btn-primary");
            assertThat(tab.path()).isEqualTo(pages.get(look));
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(8)
    void showsWhatWasSentIn(Look look) {
        Tab tab = applicant(look);
        Page page = tab.page();
        tab.leave(() -> page.locator("[data-test=paper] a").first().click());
        page.waitForCondition(() -> page.locator("[data-viewer][data-drawn]").count() == 1);
        page.waitForCondition(() -> ink(page) > 100);
        assertThat(page.locator("[data-test=scan]").innerText())
                .contains(look.language().equals("en") ? "Not scanned" : "未");
        tab.screenshot("preview-pdf");

        tab.go(String.valueOf(pages.get(look)));
        tab.leave(() -> page.locator("[data-test=paper] a:text-is('legal.png')").click());
        page.waitForCondition(() -> page.locator("[data-viewer][data-drawn]").count() == 1);
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.locator("[data-viewer-picture]").evaluate("picture => picture.naturalWidth === 200")));
        tab.screenshot("preview-picture");
        assertThat(tab.troubles()).isEmpty();
    }

    /** A form whose answer is a page and leads nowhere. */
    @ParameterizedTest
    @FieldSource("LOOKS")
    @Order(9)
    void showsThePageThatAFormIsAnsweredWith(Look look) {
        try (Tab tab =
                Tab.open(port, look).signIn("auditor", DemoSignIns.of(mode).password("auditor"))) {
            Page page = tab.page();
            tab.go("/admin/exports/check");
            page.locator("[name=file]")
                    .setInputFiles(new FilePayload(
                            "foreign.csv", "text/csv", "number,name\n1,a\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("[data-test=check-form] button[type=submit]").click();
            page.waitForCondition(() -> page.locator("[data-test=verdict]").count() == 1);

            assertThat(page.locator("[data-test=verdict]").innerText()).contains("foreign.csv");
            assertThat(page.title()).isNotBlank();
            assertThat(tab.troubles()).isEmpty();
            tab.screenshot("upload-verdict");
        }
    }

    /** How much of the shown page is not paper. */
    private static int ink(Page page) {
        Object dark = page.locator("canvas[data-viewer-picture]").evaluate("""
                canvas => {
                    if (canvas.hidden || !canvas.width) return 0;
                    const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                    let dark = 0;
                    for (let i = 0; i < data.length; i += 4) dark += data[i] < 128 && data[i + 3] > 0 ? 1 : 0;
                    return dark;
                }""");
        return dark instanceof Number number ? number.intValue() : 0;
    }

    private static void isToldTooLarge(Look look, Locator told) {
        assertThat(told.innerText()).contains(look.language().equals("en") ? "larger than" : "超过了允许的大小");
    }

    private static void isFocused(Page page, String selector) {
        assertThat(page.evaluate("selector => document.activeElement?.matches(selector)", selector))
                .as("focus at " + selector)
                .isEqualTo(true);
    }

    private static double share(Page page) {
        Locator bar = page.locator(PROGRESS + " progress");
        Object value = bar.count() == 0 ? null : bar.first().evaluate("bar => bar.value");
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static void choose(Locator demand, FilePayload file) {
        demand.locator("[name=file]").setInputFiles(file);
    }

    /** As a hand does that comes from a folder; whether the browser would still do what it does with such files. */
    private static Object drag(Locator over, String kind, List<FilePayload> files) {
        List<Map<String, String>> held = files.stream()
                .map(file -> Map.of(
                        "name", file.name,
                        "type", file.mimeType,
                        "content", Base64.getEncoder().encodeToString(file.buffer)))
                .toList();
        return over.evaluate("""
                (target, {kind, held}) => {
                    const dataTransfer = new DataTransfer();
                    held.forEach(({name, type, content}) => dataTransfer.items.add(
                        new File([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))], name, {type})));
                    return target.dispatchEvent(new DragEvent(kind, {dataTransfer, bubbles: true, cancelable: true}));
                }""", Map.of("kind", kind, "held", held));
    }

    /** A line that carries so many bytes a second upwards; -1 for as many as it can. */
    private static void throttle(Tab tab, int bytes) {
        CDPSession line = tab.page().context().newCDPSession(tab.page());
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytes);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static byte[] pdf(String text) {
        return Pdf.page(text).write();
    }

    /** Of some size by an object that no page shows. */
    private static byte[] largePdf() {
        var random = new Random(23);
        var letters = new StringBuilder(LARGE);
        while (letters.length() < LARGE) {
            letters.append((char) ('a' + random.nextInt(16)));
        }
        return Pdf.page("Business licence", "Made paper")
                .with("<< /Length " + LARGE + " >>\nstream\n" + letters + "\nendstream")
                .write();
    }

    private static byte[] picture() {
        var image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString("ID", 20, 60);
        image.setRGB(0, 0, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Larger than any form may be; it takes no room on the disk. */
    private static Path huge() {
        Path file = folder.resolve("huge.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((1L << 30) + (1 << 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
