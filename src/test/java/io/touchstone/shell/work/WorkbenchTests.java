package io.touchstone.shell.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.Ability;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Lens;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.OpenItems;
import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.SignedIn;
import io.touchstone.shell.TimeLeft;
import io.touchstone.shell.WorkChange;
import io.touchstone.shell.WorkFilter;
import io.touchstone.shell.WorkItem;
import io.touchstone.shell.WorkQueue;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What waits for whom, on the first page of every role and in the full list. */
@TouchstoneTest
class WorkbenchTests {

    private static final String ANN = "01900000-0000-7000-8000-0000000000a1";
    private static final String BEN = "01900000-0000-7000-8000-0000000000b2";
    private static final Pattern QUEUE = Pattern.compile("data-queue=\"([^\"]+)\"");
    private static final Pattern CHANGE = Pattern.compile("data-change=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private List<WorkQueue> queues;

    @Autowired
    private List<WorkChange> changes;

    @Autowired
    private List<RoleFigure> figures;

    @Autowired
    private OpenItems items;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Lenses lenses;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock time;

    private record Reader(Actor actor, String displayName) implements SignedIn {}

    @BeforeEach
    void shops() {
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', 'Tea', 'epoch')"
                + " on conflict do nothing");
        for (String shop : List.of("bench-a", "bench-b")) {
            jdbc.update(
                    "insert into merchant (merchant_id, name, uscc_valid, category_code, updated_at) values (?, ?, false, 'tea', now())"
                            + " on conflict do nothing",
                    shop,
                    "Shop " + shop);
        }
        jdbc.update("delete from penalty_case");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsEachRoleExactlyTheQueuesOfItsAbilities() {
        for (Role role : Role.staff()) {
            Set<String> able = able(role);
            String page = body("/admin", role, ANN);
            assertThat(found(QUEUE, page))
                    .as(role.name())
                    .isEqualTo(queues.stream()
                            .filter(queue -> queue.page().startsWith("/admin"))
                            .filter(queue -> able.contains(queue.ability()))
                            .map(WorkQueue::key)
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(page).as(role.name()).doesNotContain("??", "Exception");
            assertThat(page.split("data-figure=").length - 1).as(role.name()).isBetween(2, 6);
        }
    }

    @Test
    void hasWorkOrFiguresOfItsOwnForEveryRoleAndWordsForAllOfThem() {
        for (Role role : Role.staff()) {
            assertThat(figures.stream().filter(figure -> figure.roles().contains(role)))
                    .as(role.name())
                    .isNotEmpty();
        }
        Set<String> known = abilities.stream().map(Ability::name).collect(Collectors.toSet());
        assertThat(queues).extracting(WorkQueue::key).doesNotHaveDuplicates().hasSizeGreaterThan(45);
        assertThat(queues).allMatch(queue -> known.contains(queue.ability()));
        assertThat(changes).extracting(WorkChange::key).doesNotHaveDuplicates();
        assertThat(changes).allMatch(change -> known.contains(change.ability()));
        assertThat(figures).extracting(RoleFigure::key).doesNotHaveDuplicates();
        assertThat(figures).allMatch(figure -> known.contains(figure.ability()));
    }

    @Test
    void leadsToPagesThatExist() {
        Set<String> seen = new HashSet<>();
        for (String path : queues.stream()
                .map(WorkQueue::path)
                .filter(path -> path.startsWith("/admin"))
                .collect(Collectors.toSet())) {
            assertThat(all(path).getResponse().getStatus()).as(path).isEqualTo(200);
            seen.add(path);
        }
        for (RoleFigure figure : figures) {
            if (seen.add(figure.path())) {
                assertThat(all(figure.path()).getResponse().getStatus())
                        .as(figure.path())
                        .isEqualTo(200);
            }
        }
        for (WorkChange change : changes) {
            assertThat(all("/admin/work/changes/" + change.key()).getResponse().getStatus())
                    .as(change.key())
                    .isEqualTo(200);
        }
        assertThat(all("/admin/work/changes/no.such").getResponse().getStatus()).isEqualTo(404);
        assertThat(all("/admin/work/changes/penalty.opened?day=soon")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(all("/admin/work?cursor=nonsense").getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void givesWhatIsClaimedToItsOwnerAndKeepsItOffTheDeskOfOthers() {
        openCase("V-2026-900001", "bench-a", ANN, time.instant().plus(Duration.ofDays(3)));
        openCase("V-2026-900002", "bench-b", BEN, time.instant().plus(Duration.ofDays(2)));
        openCase("V-2026-900003", "bench-a", null, time.instant().plus(Duration.ofDays(1)));

        assertThat(body("/admin", Role.OFFICER, ANN))
                .contains("V-2026-900001", "Shop bench-a", "3 d left")
                .doesNotContain("V-2026-900002", "V-2026-900003");
        assertThat(body("/admin/work?whose=team&kind=penalty.cases", Role.OFFICER, ANN))
                .containsSubsequence(
                        "V-2026-900003", "Nobody yet", "V-2026-900002", "Somebody of the team", "V-2026-900001", "You");
        assertThat(body("/admin/work?whose=team", Role.INSPECTOR, ANN)).doesNotContain("V-2026-9000");
        assertThat(body("/admin/work?whose=team", Role.AUDITOR, ANN)).doesNotContain("V-2026-9000");
    }

    @Test
    void putsWhatIsLateFirstAndCountsIt() {
        openCase("V-2026-900011", "bench-a", ANN, time.instant().plus(Duration.ofHours(5)));
        openCase("V-2026-900012", "bench-a", ANN, time.instant().minus(Duration.ofDays(4)));
        openCase("V-2026-900013", "bench-a", ANN, null);

        assertThat(body("/admin", Role.OFFICER, ANN))
                .containsSubsequence("V-2026-900012", "V-2026-900011", "V-2026-900013")
                .contains("4 d overdue", "5 h left", "No due time", "kind=penalty.cases&amp;overdue=1");
        assertThat(body("/admin/work?overdue=1", Role.OFFICER, ANN))
                .contains("V-2026-900012")
                .doesNotContain("V-2026-900011", "V-2026-900013");
    }

    @Test
    void asksForASecondSignatureOfEverybodyButTheProposer() {
        account("Bank of Tea", "STAFF:" + ANN);

        assertThat(body("/admin", Role.FINANCE, ANN)).doesNotContain("Bank of Tea");
        assertThat(body("/admin/work?whose=team", Role.FINANCE, ANN)).doesNotContain("Bank of Tea");
        assertThat(body("/admin", Role.FINANCE, BEN)).contains("Bank of Tea", "Bank account to confirm");
        assertThat(body("/admin", Role.OFFICER, BEN)).doesNotContain("Bank of Tea");

        confirm("Bank of Tea");
        assertThat(body("/admin", Role.FINANCE, BEN)).doesNotContain("Bank of Tea");
    }

    @Test
    void tellsWhatWaitedAtAnInstantThatHasPassed() {
        Instant before = time.instant();
        time.advance(Duration.ofHours(1));
        account("Bank of Yesterday", "STAFF:" + ANN);
        Instant then = time.instant();
        time.advance(Duration.ofHours(1));
        confirm("Bank of Yesterday");

        assertThat(body("/admin?as_of=" + then, Role.FINANCE, BEN)).contains("Bank of Yesterday");
        assertThat(body("/admin?as_of=" + before, Role.FINANCE, BEN)).doesNotContain("Bank of Yesterday");
        assertThat(body("/admin", Role.FINANCE, BEN)).doesNotContain("Bank of Yesterday");
        for (Role role : Role.staff()) {
            assertThat(get("/admin?as_of=" + then, able(role), role, ANN)).hasStatusOk();
        }
    }

    @Test
    void showsAReaderOfSomeShopsOnlyWhatConcernsThem() {
        openCase("V-2026-900021", "bench-a", null, null);
        openCase("V-2026-900022", "bench-b", null, null);
        signIn(everything(), ANN);

        List<WorkItem> seen = lenses.through(new Lens(null, Set.of("bench-a")), () -> items.list(
                        WorkFilter.of(Map.of("whose", "team")), new KeysetRequest(100, null))
                .items());

        assertThat(seen).extracting(WorkItem::label).contains("V-2026-900021").doesNotContain("V-2026-900022");
    }

    @Test
    void walksAllPagesWithoutLosingOrRepeatingARowAndWritesTheSameToAFile() {
        Set<String> made = new TreeSet<>();
        for (int i = 0; i < 23; i++) {
            String number = "V-2026-91%04d".formatted(i);
            openCase(number, "bench-a", ANN, i % 3 == 0 ? null : time.instant().plus(Duration.ofHours(i / 4)));
            made.add(number);
        }
        signIn(able(Role.OFFICER), ANN);
        WorkFilter filter = WorkFilter.of(Map.of("kind", "penalty.cases"));
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<WorkItem> page = items.list(filter, new KeysetRequest(5, cursor));
            page.items().forEach(item -> walked.add(item.label()));
            cursor = page.nextCursor();
        } while (cursor != null);

        OpenItems.Query query = items.query(filter);
        List<String> written = new NamedParameterJdbcTemplate(jdbc)
                .query(query.sql(), query.values(), (row, i) -> row.getString("label"));
        assertThat(walked).doesNotHaveDuplicates().hasSize(23);
        assertThat(new TreeSet<>(walked)).isEqualTo(made);
        assertThat(written).isEqualTo(walked);
    }

    @Test
    void countsWhatHappenedByDaysOfThePlatform() {
        openCase("V-2026-900031", "bench-a", null, null);
        String page = body("/admin", Role.OFFICER, ANN);

        assertThat(found(CHANGE, page)).contains("penalty.opened");
        assertThat(body("/admin/work/changes/penalty.opened?day=2026-03-01", Role.OFFICER, ANN))
                .contains("V-2026-900031", "Shop bench-a");
        assertThat(body("/admin/work/changes/penalty.opened?day=2026-02-28", Role.OFFICER, ANN))
                .doesNotContain("V-2026-900031");
        assertThat(get("/admin/work/changes/deposit.held", able(Role.INSPECTOR), Role.INSPECTOR, ANN))
                .hasStatus(404);
    }

    @Test
    void tellsAMerchantWhatIsAskedOfItsOwnShopsAlone() {
        openCase("V-2026-900041", "bench-a", null, null);
        openCase("V-2026-900042", "bench-b", null, null);
        jdbc.update("update penalty_case set state = 'hearing', told_at = ?, hearing_until = ?", stamp(0), stamp(2));
        signIn(able(Role.MERCHANT), ANN);

        assertThat(items.asked(List.of("bench-a")))
                .extracting(WorkItem::kind, WorkItem::label, WorkItem::path)
                .containsExactly(tuple(
                        "penalty.own-hearings", "V-2026-900041", "/portal/shops/bench-a/violations/V-2026-900041"));
        assertThat(items.asked(List.of())).isEmpty();
        assertThat(items.list(WorkFilter.of(Map.of("whose", "team")), new KeysetRequest(100, null))
                        .items())
                .isEmpty();
        signIn(able(Role.OFFICER), ANN);
        assertThat(items.asked(List.of("bench-a"))).isEmpty();
    }

    @Test
    void namesWhoHasWhatSomebodyElseHas() {
        NewAccount person = NewAccount.plain("cara", "Cara Clerk", "correct battery horse", Role.OFFICER);
        String cara = accounts.open(person, Actor.system("test")).toString();
        openCase("V-2026-900051", "bench-a", cara, null);

        assertThat(body("/admin/work?whose=team&kind=penalty.cases", Role.OFFICER, ANN))
                .contains("V-2026-900051", "Cara Clerk")
                .doesNotContain(cara);
    }

    @Test
    void asksAnApplicantWithoutAShopForTheReturnedApplication() {
        String applicant = UUID.randomUUID().toString();
        jdbc.update(
                "insert into merchant_application (application_id, number, account_id, source, state, round, matrix_version, shop_name,"
                        + " created_at, updated_at, submitted_at, version)"
                        + " values (?, 'A-2026-900001', ?::uuid, 'portal', 'returned', 1, 1, 'Tea to be', ?, ?, ?, 0)",
                UUID.randomUUID(),
                applicant,
                stamp(0),
                stamp(0),
                stamp(0));

        signIn(able(Role.MERCHANT), applicant);
        assertThat(items.asked(List.of()))
                .extracting(WorkItem::kind, WorkItem::label, WorkItem::subject)
                .containsExactly(tuple("merchant.own-applications", "A-2026-900001", "Tea to be"));
        signIn(able(Role.MERCHANT), BEN);
        assertThat(items.asked(List.of("bench-a"))).isEmpty();
    }

    @Test
    void tellsAMerchantThatItsIdentityIsSoonToBeVerified() {
        jdbc.update(
                "insert into merchant_verification_due (merchant_id, due_on) values ('bench-a', ?), ('bench-b', ?)",
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 6, 1));
        signIn(able(Role.MERCHANT), ANN);

        assertThat(items.asked(List.of("bench-a", "bench-b")))
                .extracting(WorkItem::kind, WorkItem::path)
                .containsExactly(tuple("merchant.own-verifications", "/portal/shops/bench-a/profile"));
        jdbc.update("delete from merchant_verification_due where merchant_id in ('bench-a', 'bench-b')");
    }

    private Timestamp stamp(long days) {
        return Timestamp.from(time.instant().plus(Duration.ofDays(days)));
    }

    @Test
    void saysHowLongIsLeftInTheLargestWordThatFits() {
        Instant now = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(TimeLeft.of(null, now)).isEqualTo(new TimeLeft("none", 0));
        assertThat(TimeLeft.of(now.plusSeconds(59), now)).isEqualTo(new TimeLeft("minutes-left", 0));
        assertThat(TimeLeft.of(now.plus(Duration.ofHours(47)), now)).isEqualTo(new TimeLeft("hours-left", 47));
        assertThat(TimeLeft.of(now.plus(Duration.ofHours(48)), now)).isEqualTo(new TimeLeft("days-left", 2));
        assertThat(TimeLeft.of(now.minusSeconds(1), now).isLate()).isTrue();
        assertThat(TimeLeft.of(now.minus(Duration.ofDays(9)), now)).isEqualTo(new TimeLeft("days-late", 9));
    }

    private void openCase(String number, String shop, String owner, Instant due) {
        jdbc.update(
                "insert into penalty_case (case_id, number, merchant_id, source, acted_at, facts, state, owner, opened_at, opened_by, due_at, version)"
                        + " values (?, ?, ?, 'staff', ?, 'seen', 'open', ?::uuid, ?, 'STAFF:x', ?, 0)",
                UUID.randomUUID(),
                number,
                shop,
                Timestamp.from(time.instant()),
                owner,
                Timestamp.from(time.instant()),
                due == null ? null : Timestamp.from(due));
    }

    private void account(String bank, String by) {
        jdbc.update(
                "insert into deposit_bank_account (account_id, holder, bank_name, number, currency, proposed_at, proposed_by)"
                        + " values (?, 'Platform', ?, ?, 'CNY', ?, ?)",
                UUID.randomUUID(),
                bank,
                Integer.toString(Math.abs(bank.hashCode())) + "0000",
                Timestamp.from(time.instant()),
                by);
    }

    private void confirm(String bank) {
        jdbc.update(
                "update deposit_bank_account set confirmed_at = ?, confirmed_by = ? where bank_name = ?",
                Timestamp.from(time.instant()),
                "STAFF:" + BEN,
                bank);
    }

    private Set<String> able(Role role) {
        return abilities.stream()
                .filter(ability -> ability.roles().contains(role))
                .map(Ability::name)
                .collect(Collectors.toSet());
    }

    private Set<String> everything() {
        return abilities.stream().map(Ability::name).collect(Collectors.toSet());
    }

    private String body(String path, Role role, String account) {
        MvcTestResult answer = get(path, able(role), role, account);
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult all(String path) {
        return get(path, everything(), Role.ADMIN, ANN);
    }

    private MvcTestResult get(String path, Set<String> able, Role role, String account) {
        List<String> authorities = new ArrayList<>(able);
        authorities.add("seat:staff");
        authorities.add("ROLE_" + role.name());
        return http.get()
                .uri(URI.create(path))
                .header("Accept-Language", "en")
                .with(authentication(token(authorities, account)))
                .exchange();
    }

    private static void signIn(Set<String> able, String account) {
        SecurityContextHolder.getContext().setAuthentication(token(List.copyOf(able), account));
    }

    private static TestingAuthenticationToken token(List<String> authorities, String account) {
        var token = new TestingAuthenticationToken(
                new Reader(new Actor(Actor.Kind.STAFF, account), "Ann"),
                "",
                AuthorityUtils.createAuthorityList(authorities));
        token.setAuthenticated(true);
        return token;
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
