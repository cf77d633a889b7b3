package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.shell.RunMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, found out from the mappings, and who may open it. */
final class EveryPage {

    /** Not pages: fragments, files, figures, and what leads elsewhere. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/api/.*|/v3/.*|/admin/search/palette|/admin/search/options|.*\\.(json|svg|csv|xlsx|yaml|png|zip|java|pdf)|.*/(panel|progress|row|state|categories|log|months|export|download|preview|qr|rejections|picture|image|original|count|identity)"
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
            "/admin/inspection/corrections/{number}",
            "/admin/inspection/results/{number}",
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

    private final RequestMappingHandlerMapping mapping;
    private final MarketOfThree market;
    private final RunMode mode;
    private final int port;

    EveryPage(RequestMappingHandlerMapping mapping, MarketOfThree market, RunMode mode, int port) {
        this.mapping = mapping;
        this.market = market;
        this.mode = mode;
        this.port = port;
    }

    /** Everybody, each with the pages that nobody before could open; asked once, without showing anything. */
    List<Reader> readers() {
        Set<String> left = paths();
        left.removeIf(path -> path.contains("{") || !ASKED_FOR.matcher(path).matches());
        List<Reader> readers = READERS.stream().map(user -> reader(user, left)).toList();
        assertThat(left).as("pages nobody could open").isEmpty();
        return readers;
    }

    /** One who has signed in, and the pages that nobody before him could open. */
    record Reader(String user, String state, List<String> pages) {}

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

    /** By which door a page is reached; none for what anybody may see. */
    private static String door(String path) {
        return Stream.of("/admin", "/portal")
                .filter(path::startsWith)
                .findFirst()
                .orElse("");
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>(Set.of("/"));
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean get = info.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("GET"));
            boolean ours = handler.getBeanType().getName().startsWith("io.touchstone");
            if (get && ours) {
                info.getPatternValues().stream()
                        .flatMap(EveryPage::alternatives)
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

    /** Pages for which no sample was found, other than those that are known to have none. */
    Set<String> withoutSample() {
        return paths().stream()
                .filter(path -> path.contains("{"))
                .filter(path -> !UNSEEN.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
