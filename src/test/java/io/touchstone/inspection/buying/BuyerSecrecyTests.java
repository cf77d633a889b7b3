package io.touchstone.inspection.buying;

import static io.touchstone.inspection.buying.BuyingFixture.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.export.ExportSource;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.inspection.sample.Holder;
import io.touchstone.inspection.sample.NewPart;
import io.touchstone.inspection.sample.PartKind;
import io.touchstone.inspection.sample.SampleFixture;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.shell.Ability;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * A merchant, a laboratory and the owner of a brand ask every address of the application for everything that inspection knows of a
 * sample of theirs: no answer, page, fragment, export, file or API, tells who bought it (D2).
 */
@TouchstoneTest
class BuyerSecrecyTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    private static State planted;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private List<ExportSource> exports;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Samples samples;

    @Autowired
    private TransactionTemplate tx;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private BuyerDesk buyers;

    @Autowired
    private PurchaseDesk purchases;

    @Autowired
    private OpeningDesk openings;

    @Autowired
    private PortalSeats seats;

    @Autowired
    private TokenDesk tokens;

    /** What must stay secret, and by what somebody might ask for it. */
    private record State(
            List<String> secrets,
            Map<String, String> things,
            Map<Role, UUID> accounts,
            String merchant,
            BuyingFixture fixture,
            UUID opening) {}

    @BeforeEach
    void plant() {
        if (planted != null) {
            return;
        }
        var fixture = new BuyingFixture(db, samples, tx, accounts, json, buyers);
        String merchant = fixture.samples.merchant();
        BuyerIdentity identity = BuyingFixture.identity();
        String alias = fixture.buyer(identity);
        SampleView sample = fixture.samples.drawn(merchant);
        var order =
                new OrderRecord("ORDER-PLANTED-77", "PAY-PLANTED-77", "77 Hidden Delivery Lane", "contact-planted-77");
        does(fixture.inspector, () -> purchases.assign(sample.number(), alias));
        does(fixture.inspector, () -> purchases.order(sample.number(), placed(order)));
        UUID lab = fixture.samples.lab("secrecy");
        fixture.samples.in(() -> {
            samples.received(sample.id(), SampleFixture.AT, SampleFixture.TEST);
            samples.split(
                    sample.id(),
                    List.of(new NewPart(PartKind.TEST, "SEC-1"), new NewPart(PartKind.RETAINED, "SEC-2")),
                    Holder.store("Store 1"),
                    SampleFixture.AT,
                    SampleFixture.TEST);
            samples.sendToLab(samples.parts(sample.id()).get(0).partId(), lab, SampleFixture.AT, SampleFixture.TEST);
        });
        UUID purchase = Objects.requireNonNull(db.queryForObject(
                "select purchase_id from inspection_purchase where sample_id = ?",
                UUID.class,
                sample.id().id()));
        UUID opening = UUID.randomUUID();
        does(fixture.inspector, () -> openings.askForPurchase(opening, purchase, "To see that a test can fail"));
        does(fixture.second, () -> openings.decide(opening, true, null));
        Map<Role, UUID> people = new TreeMap<>();
        for (Role role : List.of(Role.MERCHANT, Role.LAB, Role.BRANDOWNER)) {
            people.put(role, account(role));
        }
        db.update(
                "insert into merchant_seat (account_id, merchant_id, role) values (?, ?, 'owner')",
                people.get(Role.MERCHANT),
                merchant);
        db.update("insert into inspection_lab_member (account_id, lab_id) values (?, ?)", people.get(Role.LAB), lab);
        Map<String, String> things = new TreeMap<>(Map.of(
                "merchant", merchant,
                "number", sample.number(),
                "sample", sample.id().toString(),
                "purchase", purchase.toString(),
                "opening", opening.toString(),
                "alias", alias,
                "blind", samples.parts(sample.id()).get(0).blindCode(),
                "product", sample.productId()));
        things.put("lab", db.queryForObject("select code from inspection_lab where lab_id = ?", String.class, lab));
        planted = new State(
                List.of(
                        identity.name(),
                        identity.phone(),
                        identity.address(),
                        identity.paymentAccount(),
                        identity.account(),
                        order.orderId(),
                        order.paymentAccount(),
                        order.deliveryAddress(),
                        order.contact(),
                        alias),
                things,
                people,
                merchant,
                fixture,
                opening);
    }

    private static PlaceOrder placed(OrderRecord order) {
        Currency cny = Currency.getInstance("CNY");
        return new PlaceOrder(UUID.randomUUID(), order, new Money(5990, cny), new Money(0, cny));
    }

    private UUID account(Role role) {
        return accounts.open(
                        NewAccount.plain(
                                "secrecy-" + role.name().toLowerCase(java.util.Locale.ROOT),
                                "Secrecy " + role,
                                "a long enough pass-phrase",
                                role),
                        SampleFixture.TEST)
                .id();
    }

    @Test
    void tellsNoSeatOfThePortalWhoBought() {
        List<String> leaks = new ArrayList<>();
        for (Role role : planted.accounts().keySet()) {
            crawl(seat(role), leaks, "");
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void tellsNothingWhateverASeatSends() {
        List<String> leaks = new ArrayList<>();
        for (Role role : planted.accounts().keySet()) {
            int taken = 0;
            for (String pattern : patterns("", RequestMethod.POST)) {
                if (pattern.startsWith("/api/")) {
                    continue;
                }
                boolean inside = pattern.startsWith("/portal");
                List<String> paths = filled(pattern);
                for (String path : inside ? paths : paths.subList(0, 1)) {
                    MvcTestResult answer = http.perform(sent(path).with(csrf()).with(authentication(seat(role))));
                    taken += inside && answer.getResponse().getStatus() < 400 ? 1 : 0;
                    note(path, answer, leaks);
                }
            }
            assertThat(taken).as("what was done for %s", role).isPositive();
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void tellsNoTokenOfALaboratoryOrOfAMerchantsSystemWhoBought() {
        List<String> leaks = new ArrayList<>();
        String lab = token(EnumSet.of(ApiScope.LAB), planted.things().get("lab"));
        String system = token(
                EnumSet.of(
                        ApiScope.INTAKE,
                        ApiScope.STANDING_READ,
                        ApiScope.PUBLISH_SCREEN,
                        ApiScope.DEPOSIT_READ,
                        ApiScope.DEPOSIT_WRITE,
                        ApiScope.RESTRICTION_OBEY),
                null);
        Set<String> answered = new TreeSet<>();
        for (String token : List.of(lab, system)) {
            for (String pattern : patterns("/api/", RequestMethod.GET)) {
                for (String path : filled(pattern)) {
                    ask(MockMvcRequestBuilders.get(path), path, token, leaks, answered);
                }
            }
            for (String pattern : patterns("/api/", RequestMethod.POST)) {
                for (String path : filled(pattern)) {
                    var request = MockMvcRequestBuilders.post(path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .content(everything());
                    ask(request, path, token, leaks, answered);
                }
            }
            for (String kind : List.of("lab_results", "orders", "complaints")) {
                String path = "/api/v1/facts/" + kind;
                var request = MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(everything());
                ask(request, path, token, leaks, answered);
            }
        }
        assertThat(answered)
                .as("or else nothing could have been told")
                .contains(
                        "/api/v1/merchants/" + planted.merchant() + "/standing/explanation",
                        "/api/v1/deposits/" + planted.merchant() + "/entries",
                        "/api/v1/deposits/" + planted.merchant() + "/payments");

        assertThat(leaks).isEmpty();
    }

    /** Whether it was answered at all. */
    private void ask(
            MockHttpServletRequestBuilder request,
            String path,
            String token,
            List<String> leaks,
            Set<String> answered) {
        MvcTestResult answer = http.perform(request.header("Authorization", "Bearer " + token));
        assertThat(answer.getResponse().getStatus()).as(path).isNotIn(401, 500);
        note(path, answer, leaks);
        if (answer.getResponse().getStatus() < 300) {
            answered.add(path);
        }
    }

    /** One object with every field that something of the API may look for. */
    private String everything() {
        Map<String, Object> body = new TreeMap<>(planted.things());
        body.put("merchant_id", planted.merchant());
        body.put("product_id", Objects.requireNonNull(planted.things().get("product")));
        body.put("sample_no", Objects.requireNonNull(planted.things().get("blind")));
        body.put("case_no", Objects.requireNonNull(planted.things().get("number")));
        body.put("amount", Map.of("amount_minor", 100, "currency", "CNY"));
        body.put("bank_reference", "secrecy-" + UUID.randomUUID());
        body.put("reason", "to see");
        body.put("to", "consumer");
        return json.writeValueAsString(body);
    }

    /** A form with a field for everything that something of the portal may look for. */
    private static MockHttpServletRequestBuilder sent(String path) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        planted.things().forEach(request::param);
        for (String words : List.of("reason", "words", "grounds", "cause", "fix", "prevention", "text", "q")) {
            request.param(words, "to see");
        }
        return request.param("once", UUID.randomUUID().toString())
                .param("version", "0")
                .param("amount", "1.00")
                .param("currency", "CNY")
                .param("from", "2026-01-01")
                .param("to", "2026-03-01");
    }

    private String token(Set<ApiScope> scopes, @Nullable String lab) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", null, "identity:issue-tokens"));
        try {
            return tokens.issue(
                    new NewApiToken("secrecy" + scopes.size(), scopes, lab, Instant.parse("2026-12-31T00:00:00Z")));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void exportsNothingOfItToThem() {
        List<String> leaks = new ArrayList<>();
        for (Role role : planted.accounts().keySet()) {
            for (ExportSource source : exports) {
                String path = "/admin/exports/" + source.name() + "/csv";
                MvcTestResult answer = http.perform(
                        MockMvcRequestBuilders.post(path).with(csrf()).with(authentication(seat(role))));
                if (answer.getResponse().getStatus() < 400) {
                    leaks.add(role + " may export " + source.name());
                }
                note(path, answer, leaks);
            }
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void wouldHaveFoundItWhereStaffMayLook() {
        List<String> leaks = new ArrayList<>();
        crawl(planted.fixture().inspector, leaks, "/admin/inspection/purchases");

        assertThat(leaks)
                .anyMatch(leak -> leak.contains("/purchases/")
                        && leak.contains(planted.things().get("alias")));
        List<String> looked = new ArrayList<>();
        note(
                "look",
                http.perform(MockMvcRequestBuilders.post("/admin/inspection/openings/" + planted.opening() + "/look")
                        .with(csrf())
                        .with(authentication(planted.fixture().inspector))),
                looked);
        assertThat(looked).hasSize(planted.secrets().size());
    }

    @Test
    void theSampleItselfNamesNobodyEvenToStaff() {
        List<String> leaks = new ArrayList<>();
        crawl(planted.fixture().inspector, leaks, "/admin/inspection/samples");

        assertThat(leaks).isEmpty();
    }

    @Test
    void theDatabaseShowsASeatNothingOfBuying() {
        List<String> tables = db.queryForList("""
                select table_name from information_schema.tables where table_schema = 'public' and (table_name like 'inspection_buyer%'
                   or table_name in ('inspection_purchase', 'inspection_screenshot', 'inspection_opening', 'inspection_opening_look',
                      'inspection_sample', 'inspection_reception', 'inspection_photo', 'inspection_disposal', 'inspection_sample_step'))""", String.class);
        for (Role role : planted.accounts().keySet()) {
            seats.take(Objects.requireNonNull(planted.accounts().get(role)));
            try {
                for (String table : tables) {
                    assertThat(db.queryForObject("select count(*) from " + table, Long.class))
                            .as("%s in %s", role, table)
                            .isZero();
                }
            } finally {
                seats.leave();
            }
        }
        assertThat(tables).hasSizeGreaterThan(9);
        assertThat(db.queryForObject("select count(*) from inspection_purchase", Long.class))
                .isPositive();
    }

    /** Asks every address that is read, filled with all that there is; where the door is shut at once, one try is enough. */
    private void crawl(Authentication who, List<String> leaks, String under) {
        for (String pattern : patterns(under)) {
            boolean inside = !pattern.startsWith("/admin") || !under.isEmpty();
            for (String path : inside ? filled(pattern) : filled(pattern).subList(0, 1)) {
                // The shell draws a page around the very fragment; in the portal both are asked for.
                for (boolean fragment :
                        pattern.startsWith("/portal") ? new boolean[] {false, true} : new boolean[] {false}) {
                    var request =
                            MockMvcRequestBuilders.request(HttpMethod.GET, path).with(authentication(who));
                    if (fragment) {
                        request.header("HX-Request", "true");
                    }
                    note(path, http.perform(request), leaks);
                }
            }
        }
    }

    private static void note(String path, MvcTestResult answer, List<String> leaks) {
        StringBuilder told =
                new StringBuilder(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        for (String header : answer.getResponse().getHeaderNames()) {
            told.append('\n').append(answer.getResponse().getHeaders(header));
        }
        var flashes = (Map<?, ?>)
                answer.getMvcResult().getRequest().getAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE);
        Objects.requireNonNullElse(flashes, Map.of()).values().forEach(flash -> told.append('\n')
                .append(flash));
        String body = told.toString();
        for (String secret : planted.secrets()) {
            // Whoever asks by an alias may read it in the address that is refused.
            if (body.contains(secret) && !path.contains(secret)) {
                leaks.add(path + " tells " + secret);
            }
        }
    }

    private Set<String> patterns(String under) {
        return patterns(under, RequestMethod.GET);
    }

    private Set<String> patterns(String under, RequestMethod method) {
        Set<String> patterns = new LinkedHashSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            boolean meant = methods.isEmpty() || methods.contains(method);
            if (meant && handler.getBeanType().getName().startsWith("io.touchstone")) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(under))
                        .forEach(patterns::add);
            }
        });
        return patterns;
    }

    /** Every way to fill in the last variable; those before it with the shop or the sample. */
    private static List<String> filled(String pattern) {
        if (!VARIABLE.matcher(pattern).find()) {
            return List.of(pattern);
        }
        Set<String> paths = new LinkedHashSet<>();
        for (String first : List.of("number", "merchant")) {
            for (String last : planted.things().values()) {
                StringBuilder path = new StringBuilder();
                var found = VARIABLE.matcher(pattern);
                long count = VARIABLE.matcher(pattern).results().count();
                for (int place = 1; found.find(); place++) {
                    String thing = found.group(1).equals("part") && !pattern.contains("disposals")
                            ? "test"
                            : place == count ? last : planted.things().get(first);
                    found.appendReplacement(path, java.util.regex.Matcher.quoteReplacement(String.valueOf(thing)));
                }
                paths.add(found.appendTail(path).toString());
            }
        }
        return List.copyOf(paths);
    }

    private Authentication seat(Role role) {
        boolean merchant = role == Role.MERCHANT;
        List<String> authorities = new ArrayList<>(List.of(merchant ? "seat:merchant" : "seat:partner"));
        abilities.stream()
                .filter(ability -> ability.roles().contains(role))
                .forEach(ability -> authorities.add(ability.name()));
        return new TestingAuthenticationToken(
                new AccountPrincipal(
                        Objects.requireNonNull(planted.accounts().get(role)),
                        merchant ? Actor.Kind.MERCHANT : Actor.Kind.PARTNER,
                        "seat"),
                null,
                AuthorityUtils.createAuthorityList(authorities));
    }
}
