package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.blocklist.Blocklist;
import io.touchstone.merchant.life.LifeRows;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.DemoTest;
import io.touchstone.support.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Somebody opens all that is theirs in the portal, link by link, with every form that stands there; a neighbour then asks for each of
 * these addresses and sends each of these forms, under the owner's shop and under the neighbour's own. The ids are those of real
 * things of every kind that pages show, so that an answer of "not there" is said of something that is.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourWalkTests {

    private static final String SHOP = "shop-1";
    private static final String NEXT_DOOR = "shop-2";
    private static final int PAGES_MAX = 600;

    private static final Pattern LINK =
            Pattern.compile("(?:href|src|hx-get|data-chart-url|data-original|data-image)=\"(/portal[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)\\b([^>]*)>");
    private static final Pattern FORM_ACTION = Pattern.compile("formaction=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)");

    /** Variables that name a step, a form or an edition that is the same for all. */
    private static final Set<String> WORDS = Set.of("act", "format", "extension", "step", "version", "language");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Blocklist blocklist;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Person(Actor actor, String displayName) implements SignedIn {}

    /** An address or a form as the owner's pages show it. */
    private record Ask(
            HttpMethod method,
            String path,
            Map<String, String> fields,
            @Nullable String file) {}

    @BeforeAll
    void fill() {
        MarketOfThree.told(beans);
        merchants.giveSeat(id("merchant2"), NEXT_DOOR);
        var rows = new LifeRows(jdbc);
        rows.paper(SHOP, "tea", null, LocalDate.parse("2026-03-10"));
        rows.received(SHOP, "cups", null, LocalDate.parse("2028-03-10"));
        transaction.executeWithoutResult(status -> blocklist.block(new Blocklist.Ban(
                SHOP,
                "Rule 7",
                null,
                null,
                TestClock.START,
                new Actor(Actor.Kind.STAFF, id("approver").toString()))));
        send(
                "merchant",
                new Ask(
                        HttpMethod.POST,
                        "/portal/shops/" + SHOP + "/people/invitations",
                        Map.of("email", "colleague@example.test", "role", "viewer"),
                        null));
    }

    @Test
    void merchantsFindNothingOfEachOther() {
        Set<String> asked = crawl("merchant", "merchant2");

        assertThat(asked)
                .contains(
                        "GET /portal/applications/{id}/documents",
                        "POST /portal/applications/{id}/documents",
                        "GET /portal/evidence/{fileId}/original",
                        "POST /portal/blocklist/{number}/appeal",
                        "GET /portal/shops/{merchantId}/decisions/{number}",
                        "GET /portal/shops/{merchantId}/decisions/{number}/statement.pdf",
                        "GET /portal/shops/{merchantId}/violations/{number}",
                        "GET /portal/shops/{merchantId}/appeals/{number}",
                        "GET /portal/shops/{merchantId}/ip-notices/{number}",
                        "GET /portal/shops/{merchantId}/documents/{documentId}/renew",
                        "POST /portal/shops/{merchantId}/documents/{documentId}/renew",
                        "POST /portal/shops/{merchantId}/people/invitations/{invitationId}/withdraw",
                        "POST /portal/inbox/{id}/open")
                .hasSizeGreaterThan(40);
    }

    @Test
    void laboratoriesFindNothingOfEachOther() {
        assertThat(crawl("lab", "lab2"))
                .contains("GET /portal/lab/orders/{code}", "POST /portal/lab/orders/{code}/report");
    }

    @Test
    void merchantsAndLaboratoriesFindNothingOfABrandsOwner() {
        assertThat(crawl("brandowner", "merchant2")).contains("GET /portal/appraisals/{number}");
        crawl("brandowner", "lab2");
    }

    /** Which addresses with something of the owner's in them were asked for in vain. */
    private Set<String> crawl(String owner, String neighbour) {
        Map<String, Ask> asks = walk(owner);
        String before = fingerprint();
        Set<String> asked = new TreeSet<>();
        Map<String, String> leaks = new TreeMap<>();
        for (Ask ask : asks.values()) {
            String pattern = pattern(ask);
            if (ownedVariables(pattern) == 0) {
                continue;
            }
            asked.add(ask.method() + " " + pattern);
            hide(neighbour, ask, leaks);
            if (pattern.contains("{merchantId}") && ownedVariables(pattern) > 1) {
                Map<String, String> fields = new LinkedHashMap<>(ask.fields());
                hide(
                        neighbour,
                        new Ask(ask.method(), ask.path().replace("/" + SHOP, "/" + NEXT_DOOR), fields, ask.file()),
                        leaks);
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(fingerprint()).as("what is the owner's").isEqualTo(before);
        return asked;
    }

    private void hide(String neighbour, Ask ask, Map<String, String> leaks) {
        MockHttpServletResponse answer = send(neighbour, ask);
        boolean otherDoor = answer.getStatus() == 403;
        if (answer.getStatus() != 404 && !otherDoor || body(answer).contains("Hill tea 1")) {
            leaks.put(ask.method() + " " + ask.path(), answer.getStatus() + " " + answer.getRedirectedUrl());
        }
    }

    /** All that somebody comes to from the first page on. */
    private Map<String, Ask> walk(String owner) {
        Map<String, Ask> found = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("/portal"));
        Set<String> seen = new LinkedHashSet<>(left);
        while (!left.isEmpty() && seen.size() < PAGES_MAX) {
            String path = left.poll();
            var ask = new Ask(HttpMethod.GET, path, Map.of(), null);
            MockHttpServletResponse answer = send(owner, ask);
            if (answer.getStatus() != 200) {
                continue;
            }
            found.put("GET " + path, ask);
            if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
                continue;
            }
            String page = body(answer);
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                String next = HtmlUtils.htmlUnescape(link.group(1));
                if (!next.contains("lang=") && !next.contains("theme=") && seen.add(next)) {
                    left.add(next);
                }
            }
            forms(page, found);
        }
        assertThat(left).as("pages that were not reached").isEmpty();
        return found;
    }

    private static void forms(String page, Map<String, Ask> found) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String action = attribute(form.group(1), "action");
            if (action == null || !form.group(1).contains("method=\"post\"") || !action.startsWith("/portal/")) {
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            String file = null;
            Matcher field = FIELD.matcher(form.group(2));
            while (field.find()) {
                String name = attribute(field.group(1), "name");
                if (name == null || name.equals("_csrf")) {
                    continue;
                }
                if (field.group(1).contains("type=\"file\"")) {
                    file = name;
                } else {
                    String value = attribute(field.group(1), "value");
                    fields.putIfAbsent(name, value == null || value.isEmpty() ? "1" : value);
                }
            }
            List<String> actions = new ArrayList<>(List.of(action));
            Matcher other = FORM_ACTION.matcher(form.group(2));
            while (other.find()) {
                actions.add(HtmlUtils.htmlUnescape(other.group(1)));
            }
            for (String one : actions) {
                found.put("POST " + one + fields.keySet(), new Ask(HttpMethod.POST, one, fields, file));
            }
        }
    }

    private static @Nullable String attribute(String tag, String name) {
        Matcher found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : null;
    }

    private static long ownedVariables(String pattern) {
        return VARIABLE.matcher(pattern)
                .results()
                .filter(variable -> !WORDS.contains(variable.group(1)))
                .count();
    }

    private String pattern(Ask ask) {
        PathContainer path = PathContainer.parsePath(URI.create(ask.path()).getRawPath());
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals(ask.method().name())))
                .filter(info -> info.getPathPatternsCondition() != null)
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .filter(one -> one.matches(path))
                .sorted()
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody answers " + ask));
    }

    private MockHttpServletResponse send(String user, Ask ask) {
        URI uri = URI.create(ask.path());
        AbstractMockHttpServletRequestBuilder<?> request;
        if (ask.file() == null) {
            request = MockMvcRequestBuilders.request(ask.method(), uri);
        } else {
            request = MockMvcRequestBuilders.multipart(uri)
                    .file(new MockMultipartFile(
                            ask.file(),
                            "paper.pdf",
                            "application/pdf",
                            Pdf.page("neighbour").write()));
        }
        ask.fields().forEach((name, value) -> request.param(name, value));
        return http.perform(
                        request.header("Accept-Language", "en").with(as(user)).with(csrf()))
                .getResponse();
    }

    private RequestPostProcessor as(String user) {
        Role role = Role.valueOf(user.replaceAll("\\d", "").toUpperCase(Locale.ROOT));
        List<String> authorities = new ArrayList<>(abilities.stream()
                .filter(ability -> ability.roles().contains(role))
                .map(Ability::name)
                .toList());
        boolean merchant = role == Role.MERCHANT;
        authorities.add(merchant ? "seat:merchant" : "seat:partner");
        Actor actor = new Actor(merchant ? Actor.Kind.MERCHANT : Actor.Kind.PARTNER, id(user).toString());
        var token = new TestingAuthenticationToken(
                new Person(actor, user), "", AuthorityUtils.createAuthorityList(authorities));
        token.setAuthenticated(true);
        return authentication(token);
    }

    private UUID id(String user) {
        return accounts.find(user).orElseThrow().id().id();
    }

    /** Rows of the shop in every table that names a shop. */
    private String fingerprint() {
        var all = new StringBuilder();
        for (String table : jdbc.queryForList(
                "select c.table_name from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name) where c.table_schema = 'public'"
                        + " and c.column_name = 'merchant_id' and t.table_type = 'BASE TABLE' order by 1",
                String.class)) {
            all.append(table)
                    .append(' ')
                    .append(jdbc.queryForObject(
                            "select coalesce(md5(string_agg(t::text, ',' order by t::text)), '-') from " + table
                                    + " t where t.merchant_id = ?",
                            String.class,
                            SHOP))
                    .append('\n');
        }
        return all.toString();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
