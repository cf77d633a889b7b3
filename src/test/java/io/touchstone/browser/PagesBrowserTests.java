package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.intake.Intake;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.RunMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, in each look: reachable, quiet in the console, accessible, and no wider than its window. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTests {

    private static final List<Look> LOOKS = Look.CHOSEN;

    /** Not pages: fragments, files, figures, and what leads elsewhere. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/api/.*|/v3/.*|/admin/search/palette|.*\\.(json|svg|csv|xlsx|yaml|png|zip|java|pdf)|.*/(panel|progress|row|state|categories|log|months|export|download|preview|qr|rejections|picture|image|original|count|identity)"
                    + "|/error|/shops|/|/portal/shops|/login/.*|/setup.*|/password/reset.*|/admin/exports/\\{source.*|/admin/as-of|/admin/packs/verifier|/admin/visits/of-certificate|.*/(file|files/.*)|/admin/jobs/.*/result|/admin/live-figures/modules/.*|/admin/factory-audits/of/.*|.*/template\\..*");

    private static final Pattern CHOICE = Pattern.compile("(?<=^/admin/)\\{\\w+:([\\w-]+(?:\\|[\\w-]+)+)}");

    /** While one works on some pages, {@code -Dtouchstone.pages=/admin/merchants.*} walks these alone. */
    private static final Pattern ASKED_FOR = Pattern.compile(System.getProperty("touchstone.pages", ".*"));

    /** Shown to their readers by tests of their own, for want of a row that the made data bring. */
    private static final Set<String> UNSEEN = Set.of(
            "/admin/applications/import/{id}",
            "/admin/brand-removals/{number}",
            "/admin/credit/previews/{draft}",
            "/admin/deposits/payouts/{number}",
            "/admin/deposits/proof/{id}",
            "/admin/deposits/refunds/{number}",
            "/admin/deposits/requirements/impacts/{draft}",
            "/admin/deposits/shortfalls/{id}",
            "/admin/deposits/terms/{id}",
            "/admin/exports/{id}",
            "/admin/factory-audits/{id}",
            "/admin/inspection/history/imports/{id}",
            "/admin/inspection/inbound/{number}",
            "/admin/inspection/proficiency/{number}",
            "/admin/inspection/corrections/{number}",
            "/admin/inspection/results/{number}",
            "/admin/inspection/switching/{merchant}/4030/routine",
            "/admin/jobs/{id}",
            "/admin/packs/{number}",
            "/admin/register-differences/{id}",
            "/admin/reports/saved/{id}",
            "/admin/reports/saved/{id}/edit",
            "/admin/reviews/actions/{number}",
            "/admin/reviews/{number}",
            "/admin/renewals/{documentId}",
            "/admin/review-quality/{id}",
            "/admin/schemes/touchstone-sqe/1/compare/{other}",
            "/admin/settings/drafts/{id}",
            "/appeals/mine/{number}/{word}",
            "/ip-notices/mine/{number}/{word}",
            "/join/{word}",
            "/portal/lab/rounds/{code}",
            "/portal/shops/shop-1/corrective-plans/{number}",
            "/portal/shops/shop-1/inspections/{number}",
            "/portal/shops/shop-1/documents/{documentId}/renew");

    /** By which door each reader comes; staff where none is named. */
    private static final Map<String, String> DOORS =
            Map.of("", "", "merchant", "/portal", "lab", "/portal", "brandowner", "/portal");

    /** In the order in which they are asked; a page is looked at by the first who may. */
    private static final List<String> READERS = List.of(
            "",
            "admin",
            "auditor",
            "analyst",
            "reviewer",
            "officer",
            "approver",
            "mediator",
            "inspector",
            "standards",
            "finance",
            "merchant",
            "lab",
            "brandowner");

    @Autowired
    private RunMode mode;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    private MarketOfThree market;

    @BeforeAll
    void fill() {
        market = new MarketOfThree(intake, jdbc, accounts, merchants);
        market.open();
        market.tell(chapters, transaction);
    }

    /** Who opens which page is asked once, without a browser; then the looks go side by side, each in a browser of its own. */
    @Test
    void showEveryPageWell() throws Exception {
        Set<String> left = paths();
        left.removeIf(path -> path.contains("{") || !ASKED_FOR.matcher(path).matches());
        List<Reader> readers = READERS.stream().map(user -> reader(user, left)).toList();
        assertThat(left).as("pages nobody could open").isEmpty();
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
        assertThat(UNSEEN).as("pages without a sample").containsAll(unfilled());
    }

    /** One who has signed in, and the pages that nobody before him could open. */
    private record Reader(String user, String state, List<String> pages) {}

    private Reader reader(String user, Set<String> left) {
        try (Tab tab = Tab.open(port, Look.WIDE_ENGLISH)) {
            if (!user.isEmpty()) {
                tab.signIn(user, DemoSignIns.of(mode).password(user));
            }
            List<String> pages = left.stream()
                    .filter(path -> door(path).equals(DOORS.getOrDefault(user, "/admin")))
                    .filter(path -> mayOpen(tab.ask(path), path))
                    .toList();
            pages.forEach(left::remove);
            return new Reader(user, tab.state(), pages);
        }
    }

    private static boolean mayOpen(Tab.Answer answer, String path) {
        return answer.status() != 403 && (answer.status() != 404 || answer.url().endsWith(path));
    }

    private List<String> walk(Look look, List<Reader> readers) {
        List<String> faults = new ArrayList<>();
        for (Reader reader : readers) {
            try (Tab tab = Tab.open(port, look, reader.state())) {
                reader.pages().forEach(path -> visit(tab, reader.user(), path, look, faults));
            }
        }
        return faults;
    }

    /** By which door a page is reached; none for what anybody may see. */
    private static String door(String path) {
        return Stream.of("/admin", "/portal")
                .filter(path::startsWith)
                .findFirst()
                .orElse("");
    }

    private static void visit(Tab tab, String user, String path, Look look, List<String> faults) {
        Look shown = look.turnedFor(path);
        int status = tab.dress(shown).go(path);
        String where = path + " in " + shown + ": ";
        if (status != 200 && status != 501) {
            faults.add(where + "answers " + user + " with " + status);
        }
        tab.screenshot(path);
        List<String> found = new ArrayList<>(tab.faults(look.examinesWhole(path)));
        found.addAll(tab.faultsOfOtherWidths());
        found.stream()
                .filter(fault -> status == 200 || !fault.contains("Failed to load resource"))
                .forEach(fault -> faults.add(where + fault));
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>(Set.of("/"));
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            boolean get = info.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("GET"));
            boolean ours = handler.getBeanType().getName().startsWith("io.touchstone");
            if (get && ours) {
                info.getPatternValues().stream()
                        .flatMap(PagesBrowserTests::alternatives)
                        .filter(path -> !NO_PAGE.matcher(path).matches())
                        .map(market::fillIn)
                        .forEach(paths::add);
            }
        });
        return paths;
    }

    /** Each of the paths that one pattern with a choice stands for, such as {@code /admin/{shelf:a|b}}. */
    private static Stream<String> alternatives(String path) {
        Matcher choice = CHOICE.matcher(path);
        return choice.find() ? Stream.of(choice.group(1).split("\\|")).map(choice::replaceFirst) : Stream.of(path);
    }

    private Set<String> unfilled() {
        return paths().stream().filter(path -> path.contains("{")).collect(Collectors.toCollection(TreeSet::new));
    }
}
