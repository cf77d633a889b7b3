package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.architecture.ReachedDoorways;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.identity.domain.NewApiToken;
import io.touchstone.identity.domain.TokenDesk;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Role;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.DemoTest;
import io.touchstone.support.TestClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address is asked over HTTP by everybody: each role, a merchant without a seat in the shop, nobody, and other
 * systems with a key for each scope. What is answered is what {@code docs/generated/permissions.txt} says of the
 * operations that the address leads to; which these are is read from the calls in its handler.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PermissionMatrixTests {

    private static final String NOBODY = "nobody";
    private static final String PASSWORD = "a quiet harbour at dawn 7";

    /** One for each role; the second merchant has no seat in the shop that is asked for. */
    private static final List<String> PEOPLE = List.of(
            "admin",
            "reviewer",
            "inspector",
            "analyst",
            "officer",
            "approver",
            "finance",
            "mediator",
            "standards",
            "auditor",
            "juror",
            "lab",
            "brandowner",
            "merchant",
            "merchant2");

    private static final String TYPED = "Something that is long enough to be taken for a reason.";
    private static final String NO_ROW = "018f0000-0000-7000-8000-000000000009";

    /** Variables that name a form and not a row. */
    private static final Map<String, String> WORDS =
            Map.of("extension", "csv", "format", "csv", "source", "merchants", "kind", "orders");

    /** Whoever sells nothing is shown their own way on. */
    private static final Set<String> FOR_THE_WHOLE_DOOR = Set.of("GET /portal");

    /** A laboratory’s key is for results alone, whatever else may be handed in by the same operation. */
    private static final Set<String> NO_RESULTS = Set.of("POST /api/v1/complaints", "POST /api/v1/facts/{kind}");

    private static final int ASKING = 3;
    private static final int FOUND = 302;
    private static final int NO_KEY = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;
    private static final int NOT_BUILT = 501;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RunMode mode;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TokenDesk tokens;

    @Autowired
    private TestClock clock;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    private final Map<String, PlainReader> readers = new HashMap<>();
    private final List<Address> addresses = new ArrayList<>();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private WrittenPermissions written = new WrittenPermissions(Map.of(), Map.of());

    /**
     * One way to ask.
     *
     * @param path with rows that exist, where some are known
     * @param elsewhere the same with rows that do not
     * @param byScript whether only a script asks this, for a part of a page
     * @param asked the operations that decide who may: those that change something, else all
     */
    private record Address(
            String pattern, String path, String elsewhere, FormFields form, boolean byScript, Set<String> asked) {

        String name() {
            return form.method() + " " + pattern;
        }

        boolean looks() {
            return form.method().equals("GET");
        }

        /** None for what anybody may see. */
        String door() {
            return Stream.of("/admin", "/portal", "/api")
                    .filter(door -> path.equals(door) || path.startsWith(door + "/"))
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param may null where it depends on what the address is asked with */
    private record Cell(
            String user,
            Address address,
            boolean open,
            @Nullable Boolean may) {

        boolean isShut() {
            return !open || Boolean.FALSE.equals(may);
        }

        Cell otherwise() {
            return new Cell(user, address, open, !Boolean.TRUE.equals(may));
        }
    }

    @BeforeAll
    void fill() throws IOException {
        var market = MarketOfThree.told(beans);
        written = WrittenPermissions.read();
        ReachedDoorways reached = ReachedDoorways.ofTheApplication();
        Map<String, HandlerMethod> forms = forms();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.touchstone")) {
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        addresses.add(new Address(
                                pattern,
                                filled(pattern, market),
                                nowhere(worded(pattern).replace("{merchantId}", "shop-1")),
                                FormFields.read(method.name(), pattern, handler),
                                !info.getHeadersCondition().isEmpty(),
                                asked(method, handler, emptyFormOf(forms, method, pattern), reached)));
                    }
                }
            }
        });
        addresses.sort(Comparator.comparing(Address::pattern));
        signIn();
    }

    /** The auditor of the demo is engaged for some pages only (EngagedGateTests); here is one of the house. */
    private void signIn() {
        readers.put(NOBODY, PlainReader.stranger(port));
        accounts.open(NewAccount.plain("house-auditor", "House auditor", PASSWORD, Role.AUDITOR), Actor.system("test"));
        DemoSignIns passwords = DemoSignIns.of(mode);
        for (String user : PEOPLE) {
            boolean auditor = user.equals("auditor");
            readers.put(
                    user,
                    PlainReader.signedIn(
                            port,
                            door(role(user)),
                            auditor ? "house-auditor" : user,
                            auditor ? PASSWORD : passwords.password(user)));
        }
    }

    private Map<String, HandlerMethod> forms() {
        Map<String, HandlerMethod> forms = new HashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                info.getPatternValues().forEach(pattern -> forms.put(pattern, handler));
            }
        });
        return forms;
    }

    /** What takes the form that a page shows empty; null for any other page. */
    private static @Nullable HandlerMethod emptyFormOf(
            Map<String, HandlerMethod> forms, RequestMethod method, String pattern) {
        boolean empty = method == RequestMethod.GET && pattern.endsWith("/new");
        return empty ? forms.getOrDefault(pattern, forms.get(pattern.replaceAll("/new$", ""))) : null;
    }

    /** A page asks for what it shows, a form for what it changes, and an empty form for what sending it asks. */
    private static Set<String> asked(
            RequestMethod method, HandlerMethod handler, @Nullable HandlerMethod sent, ReachedDoorways reached) {
        Set<String> all = reached.of(sent == null ? handler : sent);
        Set<String> changing = reached.changing(all);
        return (method == RequestMethod.GET && sent == null) || changing.isEmpty() ? all : changing;
    }

    private static String filled(String pattern, MarketOfThree market) {
        return nowhere(market.fillIn(worded(pattern)));
    }

    private static String worded(String pattern) {
        String worded = pattern;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            worded = worded.replace("{" + word.getKey() + "}", word.getValue());
        }
        return worded;
    }

    private static String nowhere(String path) {
        return path.replaceAll("\\{\\w+:([\\w-]+)\\|[^}]+}", "$1")
                .replaceAll("\\{\\w+:\\[0-9]\\+}", "99")
                .replaceAll("\\{[^}]+}", NO_ROW);
    }

    @Test
    @Order(1)
    void letEverybodySeeWhatIsWrittenDown() throws Exception {
        List<Cell> cells = cells().filter(cell -> cell.address().looks()).toList();

        List<String> faults = ask(cells, this::look);

        assertThat(cells).hasSizeGreaterThan(4_000);
        assertThat(cells.stream().filter(cell -> cell.open() && cell.may() == null))
                .as("pages of which nothing is claimed")
                .hasSizeLessThan(cells.size() / 10);
        assertThat(faults).isEmpty();
    }

    /** Or else everything above might be right whatever is answered. */
    @Test
    @Order(1)
    void wouldTellOfWhoIsLetInOrTurnedAwayByMistake() {
        Cell shown = cell("admin", "GET /admin/accounts");
        Cell refused = cell("reviewer", "GET /admin/accounts");
        Cell vain = cell("reviewer", "POST /admin/accounts");

        assertThat(Stream.of(shown, refused, vain).map(Cell::may)).containsExactly(true, false, false);
        assertThat(Stream.of(look(shown), look(refused), tryInVain(vain))).containsOnlyNulls();
        assertThat(Stream.of(look(shown.otherwise()), look(refused.otherwise()), tryInVain(vain.otherwise())))
                .doesNotContainNull();
    }

    private Cell cell(String user, String name) {
        return addresses.stream()
                .filter(address -> address.name().equals(name))
                .findFirst()
                .map(address -> cell(user, address))
                .orElseThrow();
    }

    @Test
    @Order(2)
    void refuseEveryFormWithoutItsToken() throws Exception {
        List<Cell> forms = cells()
                .filter(cell -> !cell.address().looks() && cell.open())
                .collect(
                        Collectors.toMap(cell -> cell.address().name(), cell -> cell, (one, more) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();

        List<String> faults = ask(forms, cell -> {
            HttpResponse<String> answer = reader(cell)
                    .sendWithoutToken(
                            cell.address().form().method(), cell.address().path(), typed(cell.address()));
            return isRefused(cell.user(), answer) ? null : told(cell, answer);
        });

        assertThat(forms).hasSizeGreaterThan(350);
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(3)
    void doNothingForWhoMayNot() throws Exception {
        List<Cell> cells =
                cells().filter(cell -> !cell.address().looks() && cell.isShut()).toList();
        Long before = acts();

        List<String> faults = ask(cells, this::tryInVain);

        assertThat(cells).hasSizeGreaterThan(4_000);
        assertThat(faults).isEmpty();
        assertThat(acts()).as("what people did by the trail").isEqualTo(before);
    }

    /** With nothing typed in, so that little is done; what is done harms no test after this, the last of those with people. */
    @Test
    @Order(5)
    void turnNobodyAwayWhoMay() throws Exception {
        List<Cell> cells = cells().filter(cell -> !cell.address().looks() && !cell.isShut())
                .toList();

        List<String> faults = ask(cells, this::sendNothing);

        assertThat(cells).hasSizeGreaterThan(800);
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(4)
    void answerEverySystemByItsScopes() throws Exception {
        Map<ApiScope, String> keys = keys();
        PlainReader system = PlainReader.stranger(port);
        List<String> faults = new ArrayList<>();
        int refused = 0;
        List<Address> api = addresses.stream()
                .filter(address -> address.door().equals("/api"))
                .toList();
        for (Address address : api) {
            int without = call(system, address, "").statusCode();
            Set<ApiScope> shut = EnumSet.noneOf(ApiScope.class);
            for (Map.Entry<ApiScope, String> key : keys.entrySet()) {
                HttpResponse<String> answer = call(system, address, key.getValue());
                int status = answer.statusCode();
                Boolean may = may(Set.of(key.getKey().authority()), address);
                boolean results = key.getKey() == ApiScope.LAB && NO_RESULTS.contains(address.name());
                boolean wrong = !address.asked().isEmpty() && may != null && (may && !results) == (status == FORBIDDEN);
                boolean faceless = status == FORBIDDEN && !isA("application/problem+json", answer);
                if (isFault(status) || wrong || faceless) {
                    faults.add(key.getKey() + " " + address.name() + " -> " + status);
                }
                if (status == FORBIDDEN) {
                    shut.add(key.getKey());
                }
            }
            if (without != NO_KEY || shut.isEmpty() || shut.size() == keys.size()) {
                faults.add(address.name() + " without a key -> " + without + ", shut to " + shut);
            }
            refused += shut.size();
        }

        assertThat(api).hasSizeGreaterThan(20);
        assertThat(refused).isGreaterThan(api.size());
        assertThat(faults).isEmpty();
    }

    private static HttpResponse<String> call(PlainReader system, Address address, String key) {
        return system.call(address.form().method(), address.path(), key);
    }

    private Map<ApiScope, String> keys() {
        var admin = new Issuer(Actor.system("test"), "test");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(admin, "", "identity:issue-tokens"));
        try {
            Map<ApiScope, String> keys = new TreeMap<>();
            for (ApiScope scope : ApiScope.values()) {
                String lab = scope == ApiScope.LAB ? "hudong" : null;
                keys.put(
                        scope,
                        tokens.issue(new NewApiToken(
                                "For " + scope.word(),
                                EnumSet.of(scope),
                                lab,
                                clock.instant().plus(Duration.ofDays(30)))));
            }
            return keys;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Issuer(Actor actor, String displayName) implements SignedIn {}

    private Long acts() {
        return jdbc.queryForObject(
                "select count(*) from audit_event where actor_kind in ('staff', 'merchant', 'partner', 'anonymous')",
                Long.class);
    }

    private Stream<Cell> cells() {
        return Stream.concat(Stream.of(NOBODY), PEOPLE.stream()).flatMap(user -> addresses.stream()
                .filter(address -> !address.door().equals("/api"))
                .filter(address ->
                        !address.door().isEmpty() || Set.of(NOBODY, "merchant").contains(user))
                .map(address -> cell(user, address)));
    }

    private Cell cell(String user, Address address) {
        if (user.equals(NOBODY) || address.door().isEmpty()) {
            return new Cell(user, address, address.door().isEmpty(), null);
        }
        boolean open = door(role(user)).equals(address.door());
        return new Cell(user, address, open, may(written.authorities(role(user)), address));
    }

    private @Nullable Boolean may(Set<String> authorities, Address address) {
        Set<String> asked = address.asked();
        if (FOR_THE_WHOLE_DOOR.contains(address.name()) || asked.stream().anyMatch(written::dependsOnTheRow)) {
            return null;
        }
        long let = asked.stream()
                .filter(operation -> written.let(authorities, operation))
                .count();
        return let == asked.size() ? Boolean.TRUE : let == 0 ? Boolean.FALSE : null;
    }

    private List<String> ask(List<Cell> cells, Function<Cell, @Nullable String> question) throws Exception {
        Map<String, List<Cell>> byUser = cells.stream().collect(Collectors.groupingBy(Cell::user));
        ExecutorService asking = Executors.newFixedThreadPool(ASKING);
        try {
            List<Future<List<String>>> all = byUser.values().stream()
                    .map(own -> asking.submit(() -> own.stream()
                            .flatMap(cell -> Stream.ofNullable(question.apply(cell)))
                            .toList()))
                    .toList();
            Set<String> faults = new TreeSet<>();
            for (Future<List<String>> one : all) {
                faults.addAll(one.get());
            }
            return List.copyOf(faults);
        } finally {
            asking.shutdownNow();
        }
    }

    /** Each page is really shown to some who may see it; the rest ask for a row that there is not, which takes less time. */
    private @Nullable String look(Cell cell) {
        Address address = cell.address();
        if (cell.isShut()) {
            String query = typed(address).entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            String path = address.path().contains("?") ? address.path() : address.path() + "?" + query;
            return fault(cell, reader -> reader.get(path));
        }
        boolean turn = cell.user().equals(NOBODY) || shown.add(address.name());
        return fault(cell, reader -> reader.get(turn ? address.path() : address.elsewhere()));
    }

    private @Nullable String tryInVain(Cell cell) {
        return fault(cell, reader -> send(cell, reader, typed(cell.address())));
    }

    /** Accounts are left alone, since whoever’s is shut asks nothing more. */
    private @Nullable String sendNothing(Cell cell) {
        boolean account = cell.address().pattern().startsWith("/admin/accounts/");
        return account ? null : fault(cell, reader -> send(cell, reader, Map.of()));
    }

    private static Map<String, String> typed(Address address) {
        Map<String, String> fields = new HashMap<>();
        address.form().fields().forEach((name, plain) -> fields.put(name, plain == null ? TYPED : plain));
        return fields;
    }

    private static HttpResponse<String> send(Cell cell, PlainReader reader, Map<String, String> fields) {
        Address address = cell.address();
        FormFields form = address.form();
        if (address.byScript() && !cell.user().equals(NOBODY)) {
            return reader.sendByScript(form.method(), address.path(), fields);
        }
        return form.files().isEmpty()
                ? reader.send(form.method(), address.path(), fields)
                : reader.sendFiles(form.method(), address.path(), fields, form.files());
    }

    private PlainReader reader(Cell cell) {
        return Objects.requireNonNull(readers.get(cell.user()));
    }

    private @Nullable String fault(Cell cell, Function<PlainReader, HttpResponse<String>> question) {
        HttpResponse<String> answer = question.apply(reader(cell));
        while (answer.statusCode() == TOO_MANY) {
            clock.advance(Duration.ofMinutes(1));
            answer = question.apply(reader(cell));
        }
        return isRight(cell, answer) ? null : told(cell, answer);
    }

    private static boolean isRight(Cell cell, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (isFault(status)) {
            return false;
        }
        if (!cell.open()) {
            return isRefused(cell.user(), answer);
        }
        if (cell.may() == null || cell.address().asked().isEmpty()) {
            return true;
        }
        if (cell.may()) {
            return status != FORBIDDEN;
        }
        return isRefusedOnAPage(answer);
    }

    private static boolean isFault(int status) {
        return status >= FAULT && status != NOT_BUILT;
    }

    private static boolean isRefused(String user, HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return user.equals(NOBODY) ? answer.statusCode() == FOUND && to.endsWith("/login") : isRefusedOnAPage(answer);
    }

    private static boolean isRefusedOnAPage(HttpResponse<String> answer) {
        return answer.statusCode() == FORBIDDEN && isA("text/html", answer);
    }

    private static boolean isA(String type, HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith(type);
    }

    private static String told(Cell cell, HttpResponse<String> answer) {
        return cell.user() + " " + cell.address().name() + " -> " + answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + ", open " + cell.open() + ", may " + cell.may()
                + " " + cell.address().asked();
    }

    private static Role role(String user) {
        return Role.valueOf(user.replaceAll("[0-9]+$", "").toUpperCase(Locale.ROOT));
    }

    private static String door(Role role) {
        return role.seat() == Role.Seat.STAFF ? "/admin" : "/portal";
    }
}
