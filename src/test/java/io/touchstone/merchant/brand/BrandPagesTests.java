package io.touchstone.merchant.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.MerchantStateChanged;
import io.touchstone.merchant.Merchants;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.Restrictions;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class BrandPagesTests {

    private static final String SHOP = "brand-shop";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Merchants merchants;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void admitAShopThatClaimsABrand() {
        jdbc.update("delete from merchant_authorisation");
        jdbc.update("delete from taxonomy_brand");
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('c1', '服装', 'epoch')"
                + " on conflict do nothing");
        jdbc.update(
                "insert into merchant (merchant_id, name, category_code, shop_type, updated_at)"
                        + " values (?, '小店', 'c1', 'franchise', now()) on conflict do nothing",
                SHOP);
        UUID application = UUID.randomUUID();
        jdbc.update("delete from merchant_application_brand");
        jdbc.update(
                "insert into merchant_application (application_id, number, merchant_id, source, state, round,"
                        + " matrix_version, company_name, created_at, updated_at, submitted_at, decided_at, version)"
                        + " values (?, ?, ?, 'portal', 'approved', 1, 1, 'LittleShopLtd', 'epoch', 'epoch', 'epoch', 'epoch', 0)",
                application,
                application.toString(),
                SHOP);
        jdbc.update(
                "insert into merchant_application_brand (application_id, position, brand_name, brand_right)"
                        + " values (?, 0, 'Ａｎｅｒ ', 'authorised')",
                application);
    }

    @Test
    void holdTheBrandOfABrokenChainAndLetGoWhenItIsWhole() {
        String brand = addBrand("Aner");
        String link = claim(brand, "2026-01-01", "");
        assertThat(post(brand + "/authorisations/" + link + "/verify?version=0", keeper()))
                .hasStatus3xxRedirection();
        assertThat(heldScopes()).isEmpty();

        MvcTestResult page = get(brand, keeper());
        assertThat(page).hasStatusOk().bodyText().contains("data-test=\"chain\"", "Whole, level 1", "chain-good");
        assertThat(post(brand + "/authorisations/" + link + "/revoke?version=1&reason=gone", keeper()))
                .hasStatus3xxRedirection();

        assertThat(heldScopes()).containsOnly("brand:Ａｎｅｒ ");
        assertThat(get(brand, keeper())).bodyText().contains("A link was revoked", "gone");
        assertThat(get("/admin/merchants/" + SHOP, whole()))
                .hasStatusOk()
                .bodyText()
                .contains("data-panel=\"brands\"", "Brand, listings held", "href=\"" + brand + "\"")
                .as("what is held is told in part")
                .contains("Restricted: Listing, of brand Ａｎｅｒ", "Held back: brand Ａｎｅｒ")
                .doesNotContain("??");
        String again = claim(brand, "2026-02-01", "");
        post(brand + "/authorisations/" + again + "/verify?version=0", keeper());
        assertThat(heldScopes()).isEmpty();
        assertThat(get("/admin/merchants/" + SHOP, whole()))
                .bodyText()
                .contains("href=\"" + brand + "\"")
                .doesNotContain("Brand, listings held");
    }

    @Test
    void holdAShopsBrandsWithItsAdmissionAndNotFromTheNextNightOn() {
        String brand = addBrand("Aner");
        assertThat(heldScopes()).isEmpty();

        new TransactionTemplate(transactions)
                .executeWithoutResult(work -> events.publishEvent(new MerchantStateChanged(
                        SHOP,
                        MerchantState.APPLICANT,
                        MerchantState.TRIAL,
                        "admitted",
                        Actor.system("test"),
                        clock.instant())));

        assertThat(heldScopes()).containsOnly("brand:Ａｎｅｒ ");
        post(brand + "/authorisations/" + claim(brand, "2026-01-01", "") + "/verify?version=0", keeper());
        assertThat(heldScopes()).isEmpty();
    }

    @Test
    void showTheChainAsItIsOnAnotherDay() {
        String brand = addBrand("Aner");
        String link = claim(brand, "2026-01-01", "2026-06-30");
        post(brand + "/authorisations/" + link + "/verify?version=0", keeper());

        assertThat(get(brand + "?on=2026-06-30", keeper())).bodyText().contains("Whole, level 1");
        assertThat(get(brand + "?on=2026-07-01", keeper())).bodyText().contains("A link has expired", "chain-bad");
        assertThat(get(brand + "?on=rubbish", keeper())).hasStatusOk();
    }

    @Test
    void keepWhatWasTypedWhenSomethingIsWrong() {
        String brand = addBrand("Aner");
        MvcTestResult answer = mvc.post()
                .uri(brand + "/authorisations")
                .param("grantorName", "Owner Ltd")
                .param("granteeName", "")
                .param("classes", "99")
                .param("territory", "CN")
                .param("validFrom", "soon")
                .with(keeper())
                .with(csrf())
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Owner Ltd", "soon", "data-test=\"errors\"", "Write it as 2026-03-01", "1 to 45");
    }

    @Test
    void refuseStaleVersionsStrangersAndNamesakes() {
        String brand = addBrand("Aner");
        String link = claim(brand, "2026-01-01", "");

        assertThat(post(brand + "/authorisations/" + link + "/verify?version=7", keeper()))
                .hasStatus(409);
        assertThat(post(brand + "/authorisations/" + link + "/verify?version=0", reader()))
                .hasStatus(403);
        assertThat(post(
                        "/admin/brands/" + UUID.randomUUID() + "/authorisations/" + link + "/verify?version=0",
                        keeper()))
                .hasStatus(404);
        assertThat(post(brand + "/authorisations/" + link + "/verify?version=0", keeper()))
                .hasStatus3xxRedirection();
        assertThat(post(brand + "/authorisations/" + link + "/verify?version=1", keeper()))
                .hasStatus(422);
        assertThat(post("/admin/brands?name=ＡＮＥＲ&ownerName=Other", keeper())).hasStatus(409);
    }

    @Test
    void tellAMerchantOfItsOwnShopsOnly() {
        UUID own = UUID.randomUUID();
        merchants.giveSeat(own, SHOP);

        assertThat(get("/portal/shops/" + SHOP + "/brands", merchant(own)))
                .hasStatusOk()
                .bodyText()
                .contains("No authorisation leads to the owner", "/" + SHOP + "/brands\" aria-current=\"page\"");
        assertThat(get("/portal/shops/" + SHOP + "/brands", merchant(UUID.randomUUID())))
                .hasStatus(404);
    }

    private List<String> heldScopes() {
        return restrictions.ofMerchant(SHOP, clock.instant()).stream()
                .filter(one -> one.kind() == RestrictionKind.PUBLISH)
                .map(one -> one.scope().word())
                .toList();
    }

    private String addBrand(String name) {
        MvcTestResult answer = post("/admin/brands?name=" + name + "&ownerName=OwnerLtd", keeper());
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String claim(String brand, String from, String until) {
        assertThat(post(
                        brand
                                + "/authorisations?grantorName=OwnerLtd&granteeName=LittleShopLtd&territory=CN&validFrom="
                                + from + "&validUntil=" + until,
                        keeper()))
                .hasStatus3xxRedirection();
        return String.valueOf(jdbc.queryForObject(
                "select id from merchant_authorisation order by added_at desc, id desc limit 1", UUID.class));
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(java.net.URI.create(path)).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who) {
        return mvc.post().uri(path).with(who).with(csrf()).exchange();
    }

    private static RequestPostProcessor keeper() {
        return user("keeper")
                .authorities(
                        new SimpleGrantedAuthority("seat:staff"),
                        new SimpleGrantedAuthority("merchant:read-brands"),
                        new SimpleGrantedAuthority("merchant:keep-brands"));
    }

    /** Who reads the whole picture of a merchant, and of brands in it. */
    private static RequestPostProcessor whole() {
        return user("whole")
                .authorities(
                        new SimpleGrantedAuthority("seat:staff"),
                        new SimpleGrantedAuthority("standing:read"),
                        new SimpleGrantedAuthority("life:read"),
                        new SimpleGrantedAuthority("merchant:read-brands"));
    }

    private static RequestPostProcessor reader() {
        return user("reader")
                .authorities(
                        new SimpleGrantedAuthority("seat:staff"), new SimpleGrantedAuthority("merchant:read-brands"));
    }

    private static RequestPostProcessor merchant(UUID account) {
        var seat = new Seat(new Actor(Actor.Kind.MERCHANT, account.toString()), "Merchant");
        return authentication(new UsernamePasswordAuthenticationToken(
                seat,
                null,
                List.of(
                        new SimpleGrantedAuthority("seat:merchant"),
                        new SimpleGrantedAuthority("merchant:own-brands"))));
    }

    private record Seat(Actor actor, String displayName) implements SignedIn {}
}
