package io.touchstone.shell.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Lens;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages of the console as of an instant. */
@TouchstoneTest
class LensPagesTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock time;

    @Autowired
    private Lenses lenses;

    @Autowired
    private List<ExportSource> sources;

    private record Reader(Actor actor, String displayName) implements SignedIn {}

    @Test
    void showsTheListAsItStoodAndSaysSo() {
        Instant before = time.instant();
        time.advance(HOUR);
        category("tea", "Tea of old");
        Instant first = time.instant();
        time.advance(HOUR);
        jdbc.update(
                "update taxonomy_category set name_zh = 'Tea of today', name_en = 'Tea of today' where category_code = 'tea'");

        assertThat(body("/admin/categories"))
                .contains("Tea of today", "data-test=\"as-of\"")
                .doesNotContain("is-past");
        assertThat(body("/admin/categories?as_of=" + first))
                .contains("Tea of old", "is-past", "Back to now")
                .doesNotContain("Tea of today");
        assertThat(body("/admin/categories?as_of=" + before)).doesNotContain("Tea of old", "Tea of today");
    }

    @Test
    void carriesTheInstantThroughLinksFormsAndRedirects() {
        String asOf = time.instant().minus(HOUR).toString();
        String page = body("/admin/categories?as_of=" + asOf);

        assertThat(page).contains("href=\"/admin/merchants?as_of=" + asOf.replace(":", "%3A"));
        assertThat(page).contains("name=\"as_of\" value=\"" + asOf + "\"");
        assertThat(page).doesNotContain("/css/touchstone.css?as_of");
        assertThat(get("/admin/buyers?buyer_id=b1&as_of=" + asOf))
                .hasRedirectedUrl("/admin/buyers/b1?as_of=" + asOf.replace(":", "%3A"));
    }

    @Test
    void refusesInstantsThatAreNoneOrHaveNotCome() {
        assertThat(get("/admin/categories?as_of=yesterday")).hasStatus(422);
        assertThat(get("/admin/categories?as_of=" + time.instant().plusSeconds(1)))
                .hasStatus(422)
                .bodyText()
                .contains("lies in the future");
        assertThat(get("/admin/categories?as_of=")).hasStatusOk();
    }

    @Test
    void refusesToChangeWhatIsShownAsItStood() {
        assertThat(http.post()
                        .uri("/admin/review-reasons/unreadable/end?as_of=" + time.instant())
                        .with(staff()))
                .hasStatus(422)
                .bodyText()
                .contains("nothing can be changed there");
    }

    @Test
    void turnsAPickedTimeIntoAnInstantOfTheSamePage() {
        String go = "/admin/as-of?page=/admin/merchants?state%3Dactive&day=2026-02-27&time=";
        assertThat(get(go + "10:30")).hasRedirectedUrl("/admin/merchants?state=active&as_of=2026-02-27T02%3A30%3A00Z");
        assertThat(get(go)).hasRedirectedUrl("/admin/merchants?state=active&as_of=2026-02-27T15%3A59%3A59.999Z");
        assertThat(get("/admin/as-of?page=/admin/merchants&day=")).hasRedirectedUrl("/admin/merchants");
        assertThat(get("/admin/as-of?page=/admin/merchants&day=soon")).hasStatus(422);
        for (String elsewhere : List.of(
                "//evil.example/admin", "https://evil.example/admin", "/adminx", "/admin/../portal", "\\\\evil")) {
            assertThat(http.get()
                            .uri(URI.create("/admin/as-of?day=&page="
                                    + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8)))
                            .with(staff()))
                    .as(elsewhere)
                    .hasRedirectedUrl("/admin");
        }
    }

    @Test
    void exportsWhatThePageShows() {
        time.advance(HOUR);
        category("silk", "Silk");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values ('s1', 'House of old', 'silk', 'epoch')");
        jdbc.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at) values ('s1', '-infinity', 'active', 'x', ?)",
                Timestamp.from(time.instant()));
        Instant first = time.instant();
        time.advance(HOUR);
        jdbc.update("update merchant set name = 'House of today' where merchant_id = 's1'");
        // The copy that the list reads is refreshed a moment later.
        jdbc.update(
                "insert into standing_shop values ('s1', 'House of today', 'house of today', 'silk', 'active', 'none', 0, 0, -1, -1, -1, -1)"
                        + " on conflict (merchant_id) do update set name = excluded.name");

        assertThat(exported("/admin/exports/merchants/csv")).contains("House of today");
        assertThat(exported("/admin/exports/merchants/csv?as_of=" + first))
                .contains("House of old")
                .doesNotContain("House of today");
    }

    /** The queries of exports stand on views then, which know no keys. */
    @Test
    void answersEveryExportAsOfAnInstant() {
        var named = new NamedParameterJdbcTemplate(jdbc);
        List<String> broken = new ArrayList<>();
        for (ExportSource source : sources) {
            for (Lens lens : List.of(Lens.asOf(time.instant()), new Lens(null, Set.of("s1")))) {
                String fault = lenses.through(lens, () -> faultOf(source, named));
                if (!fault.isEmpty()) {
                    broken.add(source.name() + ": " + fault);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static String faultOf(ExportSource source, NamedParameterJdbcTemplate named) {
        TableExport table;
        try {
            table = source.table(Map.of("merchant", "s1"));
        } catch (RuleViolation | NotFound asksForMore) {
            return "";
        }
        try {
            Map<String, Object> values = new HashMap<>(table.parameters());
            values.replaceAll((name, value) -> value instanceof Instant at ? Timestamp.from(at) : value);
            named.query("select * from (" + table.sql() + ") t limit 1", values, row -> {});
            return "";
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    /** A page that would write, lock or lean on the key of a table cannot be shown through a lens. */
    @Test
    void answersEveryAddressAsOfAnInstant() {
        String asOf = "as_of=" + time.instant();
        List<String> broken = new ArrayList<>();
        for (String path : paths()) {
            int then = get(path + "?" + asOf).getResponse().getStatus();
            if (then >= 500) {
                broken.add(path + ": " + then);
            }
        }

        assertThat(broken).isEmpty();
    }

    private List<String> paths() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/admin"))
                .map(path -> path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .sorted()
                .toList();
    }

    private void category(String code, String name) {
        jdbc.update(
                "insert into taxonomy_category (category_code, name_zh, name_en, updated_at) values (?, ?, ?, 'epoch')",
                code,
                name,
                name);
    }

    private String exported(String path) {
        MvcTestResult answer = http.post().uri(path).with(staff()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String body(String path) {
        MvcTestResult answer = get(path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(URI.create(path)).with(staff()).exchange();
    }

    private RequestPostProcessor staff() {
        List<String> all = new ArrayList<>(List.of("seat:staff"));
        abilities.forEach(ability -> all.add(ability.name()));
        Reader reader = new Reader(new Actor(Actor.Kind.STAFF, new UUID(0, 7).toString()), "Reader");
        var token = new TestingAuthenticationToken(reader, "", AuthorityUtils.createAuthorityList(all));
        token.setAuthenticated(true);
        return request -> csrf().postProcessRequest(authentication(token).postProcessRequest(request));
    }
}
