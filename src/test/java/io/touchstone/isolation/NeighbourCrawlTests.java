package io.touchstone.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.browser.MarketOfThree;
import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.isolation.Crawl.Address;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.Ability;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Role;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.DemoTest;
import io.touchstone.support.TestClock;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One merchant of a market asks every address of the portal, pages and forms, for whatever rows tell of another: under
 * the other's shop and under the own. Which numbers and ids there are is read from the tables of the address's module.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourCrawlTests {

    private static final String OTHER = "shop-1";
    private static final String OWN = "shop-3";
    private static final MockMultipartFile PAPER = new MockMultipartFile(
            "file", "paper.pdf", "application/pdf", Pdf.page("crawl").write());
    private static final List<String> TYPED =
            List.of("text", "reason", "note", "statement", "grounds", "words", "message", "comment");
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 422);
    private static final int OK = 200;
    private static final int FAULT = 500;

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
    private Evidence evidence;

    @Autowired
    private TokenDesk tokens;

    @Autowired
    private TestClock clock;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, List<String>> things = new TreeMap<>();
    private final Map<String, Integer> forNothing = new TreeMap<>();

    @BeforeAll
    void fill() {
        var market = MarketOfThree.told(beans);
        merchants.giveSeat(account("merchant2"), OWN);
        evidence.receive(
                new ByteArrayInputStream(Pdf.page("Hill tea 1").write()),
                "paper.pdf",
                account("merchant"),
                new Actor(Actor.Kind.MERCHANT, account("merchant").toString()));
    }

    @Test
    void learnsNothingAndChangesNothing() {
        String before = fingerprint();
        List<String> acts = acts();
        Set<String> leaks = new TreeSet<>();
        int asked = 0;
        for (Address address : addresses()) {
            for (String shop : shops(address)) {
                for (String thing : things(address)) {
                    asked++;
                    compare(address, shop, thing, leaks);
                }
            }
        }

        assertThat(asked).isGreaterThan(300);
        assertThat(leaks).isEmpty();
        assertThat(fingerprint()).as("what tells of the other").isEqualTo(before);
        assertThat(acts()).as("acts in the trail").isEqualTo(acts);
    }

    /** Keys are of systems and not of shops; a laboratory’s alone is for what itself has handed in. */
    @Test
    void aKeySeesNothingOfAnother() {
        String own = key("one");
        String others = key("other");
        MvcTestResult taken = http.perform(MockMvcRequestBuilders.post("/api/v1/imports/lab_results")
                .header("Authorization", "Bearer " + own)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .content(
                        "sample_no,item_code,method,limit_text,value_text,verdict,tested_at\nx,LEAD,,0.3,0.3,pass,\n"));
        assertThat(taken).hasStatus(202);
        String place = Objects.requireNonNull(taken.getResponse().getHeader("Location"));

        for (String path : List.of(place, place + "/rejections")) {
            assertThat(called(path, own)).as(path).isEqualTo(200);
            assertThat(called(path, others)).as(path).isEqualTo(404);
        }
    }

    private int called(String path, String key) {
        return status(http.perform(MockMvcRequestBuilders.get(path).header("Authorization", "Bearer " + key)));
    }

    private String key(String lab) {
        var admin = new Issuer(Actor.system("test"), "test");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(admin, "", "identity:issue-tokens"));
        try {
            return tokens.issue(new NewApiToken(
                    "For " + lab,
                    EnumSet.of(ApiScope.LAB),
                    "hudong",
                    clock.instant().plus(Duration.ofDays(30))));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Issuer(Actor actor, String displayName) implements SignedIn {}

    /** Or else what is refused above might be refused to everybody. */
    @Test
    void theOtherIsShownTheSameThings() {
        Set<String> seen = new TreeSet<>();
        for (Address address : addresses()) {
            if (address.method() == HttpMethod.GET
                    && things(address).stream()
                            .anyMatch(
                                    thing -> status(answer(address, path(address, OTHER, thing), "merchant")) == OK)) {
                seen.add(address.pattern());
            }
        }

        assertThat(seen)
                .contains(
                        "/portal/shops/{merchantId}/deposit",
                        "/portal/shops/{merchantId}/decisions/{number}",
                        "/portal/shops/{merchantId}/violations/{number}",
                        "/portal/shops/{merchantId}/ip-notices/{number}");
    }

    private void compare(Address address, String shop, String thing, Set<String> leaks) {
        String path = path(address, shop, thing);
        MvcTestResult answer = answer(address, path, "merchant2");
        int status = status(answer);
        boolean whole = Crawl.variables(address.pattern()).equals(List.of("merchantId"));
        String nothing = whole ? path(address, "shop-none", thing) : path(address, shop, none(thing));
        int expected = forNothing.computeIfAbsent(
                address.method() + nothing, asked -> status(answer(address, nothing, "merchant2")));
        String name = address.method() + " " + path + " -> " + status;
        if (!REFUSED.contains(status) || status != expected) {
            leaks.add(name + ", for nothing " + expected);
        }
        if (status >= FAULT || body(answer).contains("Hill tea 1")) {
            leaks.add(name + " tells of the other");
        }
    }

    /** Of the same form, and nobody’s. */
    private static String none(String thing) {
        return thing.length() == 36 ? "018f0000-0000-7000-8000-000000000009" : thing.replaceAll("[0-9]", "9");
    }

    private static List<String> shops(Address address) {
        List<String> variables = Crawl.variables(address.pattern());
        return variables.size() > 1 && !address.hasWordAtTheEnd() ? List.of(OTHER, OWN) : List.of(OTHER);
    }

    private static String path(Address address, String shop, String thing) {
        List<String> variables = Crawl.variables(address.pattern());
        boolean whole = variables.equals(List.of("merchantId"));
        return Crawl.filled(address.pattern(), variables.size(), shop, whole ? shop : thing);
    }

    private List<Address> addresses() {
        return Crawl.addresses(requestMappingHandlerMapping).stream()
                .filter(address -> address.isUnder("/portal"))
                .toList();
    }

    /** Numbers and ids in rows that tell of the other, from tables of the module whose page it is. */
    private List<String> things(Address address) {
        if (Crawl.variables(address.pattern()).equals(List.of("merchantId")) || address.hasWordAtTheEnd()) {
            return List.of("x");
        }
        return things.computeIfAbsent(module(address), this::thingsOf);
    }

    private String module(Address address) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(address.pattern()))
                .map(entry -> entry.getValue().getBeanType().getName().split("\\.")[2])
                .findFirst()
                .orElseThrow();
    }

    /** By the shop, or by the account that owns them. */
    private List<String> thingsOf(String module) {
        Set<String> all = new TreeSet<>();
        for (Map<String, Object> column : jdbc.queryForList("""
                select c.table_name, c.column_name, o.column_name as owner from information_schema.columns c
                join information_schema.columns o on o.table_name = c.table_name and o.table_schema = c.table_schema
                    and o.column_name in ('merchant_id', 'owner_id', 'account_id')
                join information_schema.tables t on t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema = 'public' and starts_with(c.table_name, ?)
                  and (c.data_type = 'uuid' or c.column_name in ('number', 'code'))
                """, module + "_")) {
            String owner = String.valueOf(column.get("owner"));
            all.addAll(jdbc.queryForList(
                    "select distinct %1$s::text from %2$s where %3$s::text = ? and %1$s is not null order by 1 limit 2"
                            .formatted(column.get("column_name"), column.get("table_name"), owner),
                    String.class,
                    owner.equals("merchant_id") ? OTHER : account("merchant").toString()));
        }
        all.add(account("merchant").toString());
        return List.copyOf(all);
    }

    private String fingerprint() {
        List<String> all = new ArrayList<>();
        for (String table : jdbc.queryForList("""
                select t.table_name from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
                where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'merchant_id' order by 1
                """, String.class)) {
            all.add(table + "="
                    + jdbc.queryForObject(
                            "select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from " + table
                                    + " t where merchant_id = ?",
                            String.class,
                            OTHER));
        }
        return String.join("\n", all);
    }

    private List<String> acts() {
        return jdbc.queryForList(
                "select action || ' ' || subject_kind || ' ' || subject_id from audit_event where actor_id = ? order by 1",
                String.class,
                account("merchant2").toString());
    }

    private UUID account(String user) {
        return accounts.find(user).orElseThrow().id().id();
    }

    private MvcTestResult answer(Address address, String path, String user) {
        URI uri = URI.create(path.replace(" ", "%20"));
        AbstractMockHttpServletRequestBuilder<?> request = address.method() == HttpMethod.POST
                ? MockMvcRequestBuilders.multipart(uri).file(PAPER)
                : MockMvcRequestBuilders.request(address.method(), uri);
        TYPED.forEach(name -> request.param(name, "Something that is long enough to be taken for a reason."));
        List<String> authorities = new ArrayList<>(List.of("seat:merchant"));
        abilities.stream()
                .filter(ability -> ability.roles().contains(Role.MERCHANT))
                .forEach(ability -> authorities.add(ability.name()));
        return http.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        new AccountPrincipal(account(user), Actor.Kind.MERCHANT, user),
                        null,
                        AuthorityUtils.createAuthorityList(authorities)))));
    }

    private static int status(MvcTestResult answer) {
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : FAULT;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
