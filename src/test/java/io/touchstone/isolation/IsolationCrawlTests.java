package io.touchstone.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.FileId;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.identity.domain.AccountPrincipal;
import io.touchstone.isolation.Crawl.Address;
import io.touchstone.isolation.Crawl.Ask;
import io.touchstone.isolation.TwoApplicants.Owned;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Ability;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One merchant asks every address of the application for what another owns, as a page and as a fragment: each answer is
 * the one that a thing which does not exist gets (ASVS 8.2.2).
 */
@TouchstoneTest
class IsolationCrawlTests {

    /** Some addresses take a file; without one they would answer before they look whose it is. */
    private static final MockMultipartFile PAPER = new MockMultipartFile(
            "file", "paper.pdf", "application/pdf", Pdf.page("crawl").write());

    /** What forms ask for before they look whose thing it is. */
    private static final List<String> TYPED = List.of("text", "reason", "note", "statement");

    private static Owned own;
    private static Owned other;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private List<Ability> abilities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Evidence evidence;

    @BeforeEach
    void applicants() {
        if (own == null) {
            var applicants = new TwoApplicants(jdbc, evidence);
            own = applicants.add("crawl-own");
            other = applicants.add("crawl-other");
            // One that may be worked on, so that what another's document is asked for is not refused for its state.
            jdbc.update(
                    "update merchant_application set state = 'returned' where application_id = ?", own.application());
        }
    }

    @Test
    void answersForAnothersThingsAsForThoseThatDoNotExist() {
        var nothing = new Owned(
                UUID.randomUUID(), "shop-none", UUID.randomUUID(), UUID.randomUUID(), new FileId(UUID.randomUUID()));
        String before = fingerprint();
        List<String> leaks = new ArrayList<>();
        for (Address address : addresses()) {
            for (Owned parent : address.hasParent() ? List.of(other, own) : List.of(other)) {
                List<Ask> asks = Crawl.asks(address, parent, other);
                List<Ask> controls = Crawl.asks(address, parent == own ? own : nothing, nothing);
                // Outside the portal the door is shut before anybody looks at the id: one try is enough.
                int tries = address.isUnder("/portal") || isPublic(address) ? asks.size() : 1;
                for (int i = 0; i < tries; i++) {
                    compare(asks.get(i), controls.get(i), leaks);
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(fingerprint()).as("what the other owns").isEqualTo(before);
    }

    private void compare(Ask ask, Ask control, List<String> leaks) {
        for (boolean fragment :
                ask.address().method() == HttpMethod.GET ? new boolean[] {false, true} : new boolean[] {false}) {
            MvcTestResult answer = answer(ask, fragment);
            int status = answer.getResponse().getStatus();
            int expected = answer(control, fragment).getResponse().getStatus();
            boolean refused = status == 404
                    || (!ask.address().isUnder("/portal") && status >= 400)
                    || status == 400
                    // A door of the portal that is another seat’s altogether, such as a laboratory’s.
                    || (status == 403 && expected == 403)
                    || (status == 422 && ask.address().method() == HttpMethod.POST);
            if (!isPublic(ask.address()) && (status != expected || !refused)) {
                leaks.add(ask.address().method() + " " + ask.path() + " -> " + status + ", for nothing " + expected);
            }
            if (body(answer).contains("Secret")) {
                leaks.add(ask.address().method() + " " + ask.path() + " tells a secret");
            }
        }
    }

    @Test
    void wouldHaveSeenPagesOfOnesOwn() {
        List<String> seen = addresses().stream()
                .filter(address ->
                        address.isUnder("/portal") && address.method().name().equals("GET"))
                .flatMap(address -> Crawl.asks(address, own, own).stream())
                .filter(ask -> answer(ask, false).getResponse().getStatus() == 200)
                .map(ask -> ask.address().pattern())
                .distinct()
                .toList();

        assertThat(seen)
                .contains(
                        "/portal/evidence/{fileId}",
                        "/portal/evidence/{fileId}/original",
                        "/portal/shops/{merchantId}/credit");
    }

    /** What is anybody's to read: published shops, decisions, badges. */
    private static boolean isPublic(Address address) {
        return !address.isUnder("/portal") && !address.isUnder("/admin") && !address.isUnder("/api");
    }

    private String fingerprint() {
        return String.valueOf(jdbc.queryForObject(
                """
                select md5(string_agg(row_text, ',' order by row_text)) from (
                    select a::text as row_text from merchant_application a where account_id = ?
                    union all select d::text from merchant_document d where merchant_id = ?
                    union all select f::text from evidence_file f where owner_id = ?
                    union all select s::text from merchant_seat s where merchant_id = ?
                    union all select s::text from merchant_state s where merchant_id = ?) x
                """,
                String.class,
                other.account(),
                other.merchant(),
                other.account(),
                other.merchant(),
                other.merchant()));
    }

    private List<Address> addresses() {
        return Crawl.addresses(requestMappingHandlerMapping);
    }

    private MvcTestResult answer(Ask ask, boolean fragment) {
        AbstractMockHttpServletRequestBuilder<?> request = ask.address().method() == HttpMethod.POST
                ? MockMvcRequestBuilders.multipart(ask.path()).file(PAPER)
                : MockMvcRequestBuilders.request(ask.address().method(), ask.path());
        TYPED.forEach(name -> request.param(name, "Something that is long enough to be taken for a reason."));
        if (fragment) {
            request.header("HX-Request", "true");
        }
        return http.perform(request.with(csrf()).with(authentication(merchant())));
    }

    private TestingAuthenticationToken merchant() {
        List<String> authorities = new ArrayList<>(List.of("seat:merchant"));
        abilities.stream()
                .filter(ability -> ability.roles().contains(Role.MERCHANT))
                .forEach(ability -> authorities.add(ability.name()));
        return new TestingAuthenticationToken(
                new AccountPrincipal(own.account(), Actor.Kind.MERCHANT, "own"),
                null,
                AuthorityUtils.createAuthorityList(authorities));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
