package io.touchstone.merchant.blocklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.blocklist.LinkFacts.Kind;
import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The blocklist from proposal to lifting, by its pages; look-ups; and the ways to those on it. */
@TouchstoneTest
class BlocklistTests {

    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID APPROVER = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID MEDIATOR = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-00000000000d");
    private static final UUID STRANGER = UUID.fromString("00000000-0000-7000-8000-00000000000e");
    private static final String[] OFFICERS = {"seat:staff", "blocklist:read", "blocklist:propose", "blocklist:look-up"};
    private static final String[] APPROVERS = {
        "seat:staff", "blocklist:read", "blocklist:decide", "blocklist:answer", "blocklist:relations"
    };
    private static final String[] MEDIATORS = {"seat:staff", "blocklist:read", "blocklist:answer"};
    private static final String[] MERCHANTS = {"seat:merchant", "blocklist:own"};

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private LinkKeys keys;

    @Autowired
    private Blocklist blocklist;

    @Autowired
    private RelatedParties related;

    @Autowired
    private Merchants merchants;

    private record Person(Actor actor) implements SignedIn {
        @Override
        public String displayName() {
            return "Somebody";
        }
    }

    @BeforeEach
    void anEmptyList() {
        db.update("delete from merchant_blocklist_appeal");
        db.update("delete from merchant_blocklist_entry");
        db.update("delete from merchant_blocklist_lookup");
        db.update("delete from merchant_link");
        db.update("delete from merchant_seat");
        db.update("delete from merchant_state");
        db.update("delete from merchant");
        db.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('tea', '茶', 'epoch')"
                + " on conflict do nothing");
    }

    @Test
    void takesTwoPeopleToPutSomebodyOnTheList() {
        String page = propose(Map.of("phone", "138 0013 8000"));

        assertThat(asks("phone", "13800138000")).doesNotContain("BL-2026-");
        assertThat(post(page + "/confirm", Map.of(), OFFICER, "seat:staff", "blocklist:decide"))
                .hasStatus(422);
        assertThat(post(page + "/confirm", Map.of(), APPROVER, APPROVERS)).hasStatus3xxRedirection();

        assertThat(asks("phone", "+86 138-0013-8000")).contains("BL-2026-", "Rule 7");
        assertThat(asks("phone", "13800138001")).doesNotContain("BL-2026-");
        assertThat(asks("account", "13800138000")).doesNotContain("BL-2026-");
        assertThat(actions()).contains("merchant.block_proposed", "merchant.block_confirmed");
    }

    @Test
    void holdsTheSecondPersonInTheDatabaseToo() {
        propose(Map.of("phone", "1"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> db.update("update merchant_blocklist_entry set state = 'in_force',"
                                + " decided_by = proposed_by, decided_at = proposed_at")))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void refusesAProposalThatFindsNobody() {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("source", "court", "basis", "a verdict"));

        assertThat(post("/admin/blocklist", typed, OFFICER, OFFICERS))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"", "a verdict");
    }

    @Test
    void endsByItselfWithItsTerm() {
        String page = propose(Map.of("phone", "13800138000", "lastDay", "2026-03-02"));
        post(page + "/confirm", Map.of(), APPROVER, APPROVERS);
        assertThat(asks("phone", "13800138000")).contains("BL-2026-");

        db.update("update merchant_blocklist_entry set proposed_at = proposed_at - interval '9 days',"
                + " ends_at = ends_at - interval '8 days'");

        assertThat(asks("phone", "13800138000")).doesNotContain("BL-2026-");
        assertThat(get(page, APPROVER, APPROVERS)).bodyText().contains("Term over");
    }

    @Test
    void hearsAnAppealByAnotherPersonAndForgetsTheHashesWhenUpheld() {
        shop("bad", "banned");
        merchants.giveSeat(OWNER, "bad");
        keys.keep(new Holder(Holder.Kind.MERCHANT, "bad"), new LinkFacts(Map.of(Kind.LICENCE, "91350100M000100Y43")));
        String number = ban("bad");

        assertThat(get("/portal/blocklist", STRANGER, MERCHANTS)).bodyText().doesNotContain(number);
        assertThat(post("/portal/blocklist/" + number + "/appeal", Map.of("text", "no"), STRANGER, MERCHANTS))
                .hasStatus(404);
        assertThat(post("/portal/blocklist/" + number + "/appeal", Map.of("text", " "), OWNER, MERCHANTS))
                .hasStatus(422);
        assertThat(post("/portal/blocklist/" + number + "/appeal", Map.of("text", "It was not us"), OWNER, MERCHANTS))
                .hasStatus3xxRedirection();

        String page = "/admin/blocklist/" + number;
        assertThat(post(page + "/uphold", Map.of("text", "so it was"), APPROVER, APPROVERS))
                .hasStatus(422);
        assertThat(post(page + "/uphold", Map.of("text", "A mistake"), MEDIATOR, MEDIATORS))
                .hasStatus3xxRedirection();

        assertThat(asks("licence", "91350100M000100Y43")).doesNotContain(number);
        assertThat(db.queryForObject("select count(*) from merchant_link where holder_kind = 'blocked'", Long.class))
                .isZero();
        assertThat(get("/portal/blocklist", OWNER, MERCHANTS)).bodyText().contains("A mistake", "Lifted");
    }

    @Test
    void stopsWhoeverAsksForOneNumberAfterTheOther() {
        long before = lookUpsInTheTrail();
        for (int i = 0; i < LookUpDesk.QUESTIONS_MAX; i++) {
            asks("phone", "1380013" + i);
        }

        MvcTestResult answer = lookUp("phone", "13800138000");

        assertThat(answer).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(lookUpsInTheTrail() - before).isEqualTo(LookUpDesk.QUESTIONS_MAX);
        assertThat(db.queryForList("select details::text from audit_event", String.class))
                .noneMatch(details -> details.contains("1380013"));
    }

    @Test
    void findsTheWayToABannedShopAndTellsNoValue() {
        shop("M1", "active");
        shop("M7", "banned");
        holder("M1", Map.of(Kind.PHONE, "13800138000", Kind.LEGAL_PERSON, "王小明"));
        holder("M7", Map.of(Kind.LEGAL_PERSON, "王 小明", Kind.ACCOUNT, "6222"));
        shop("M9", "active");
        holder("M9", Map.of(Kind.PHONE, "+8613800138000"));

        List<Relation> relations = related.of(new Holder(Holder.Kind.MERCHANT, "M9"), TestClock.START);

        assertThat(relations).extracting(Relation::name).containsExactly("M7", "M1");
        assertThat(relations.get(0).barred()).isTrue();
        assertThat(relations.get(0).way()).isEqualTo("phone > M1 > legal_person > M7");
        assertThat(get("/admin/relations/merchant/M9", APPROVER, APPROVERS))
                .hasStatusOk()
                .bodyText()
                .contains("same Phone", "same Legal person", "M7", "Shop: banned")
                .doesNotContain("13800138000", "王小明");
        assertThat(get("/admin/relations/merchant/M9/panel", APPROVER, APPROVERS))
                .hasStatusOk()
                .bodyText()
                .contains("M7")
                .doesNotContain("<html");
        assertThat(get("/admin/relations/merchant/none", APPROVER, APPROVERS)).hasStatus(404);
    }

    @Test
    void findsAShopThatIsGoneByTheEntryThatABanLeft() {
        shop("bad", "banned");
        holder("bad", Map.of(Kind.DEVICE, "d-1"));
        String number = ban("bad");
        holder("bad", Map.of(Kind.DEVICE, "d-2"));
        shop("new", "applicant");
        holder("new", Map.of(Kind.DEVICE, "D-1"));

        assertThat(related.of(new Holder(Holder.Kind.MERCHANT, "new"), TestClock.START))
                .extracting(Relation::name)
                .containsExactly(number);
    }

    @Test
    void relatesNobodyByWhatEverybodyShares() {
        for (int i = 0; i <= RelatedParties.COMMON_MAX; i++) {
            shop("s" + i, "active");
            holder("s" + i, Map.of(Kind.LEGAL_PERSON, "王伟"));
        }

        assertThat(related.of(new Holder(Holder.Kind.MERCHANT, "s0"), TestClock.START))
                .isEmpty();
        db.update("delete from merchant_link where holder_id = 's1'");
        assertThat(related.of(new Holder(Holder.Kind.MERCHANT, "s0"), TestClock.START))
                .hasSize(RelatedParties.COMMON_MAX - 1);
    }

    @Test
    void goesFourStepsAndNoFurther() {
        for (int i = 0; i < 7; i++) {
            shop("c" + i, i == 6 ? "banned" : "active");
            holder("c" + i, Map.of(Kind.PHONE, "p" + i / 2 + "1", Kind.ACCOUNT, "a" + (i + 1) / 2));
        }

        assertThat(related.of(new Holder(Holder.Kind.MERCHANT, "c0"), TestClock.START))
                .extracting(Relation::name)
                .containsExactly("c1", "c2", "c3", "c4");
    }

    private String propose(Map<String, String> identities) {
        Map<String, String> typed = new LinkedHashMap<>(identities);
        typed.put("source", "platform");
        typed.put("basis", "Rule 7");
        MvcTestResult answer = post("/admin/blocklist", typed, OFFICER, OFFICERS);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String ban(String merchantId) {
        return blocklist.block(new Blocklist.Ban(
                merchantId, "Rule 7", null, null, TestClock.START, new Actor(Actor.Kind.STAFF, APPROVER.toString())));
    }

    private void shop(String id, String state) {
        db.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'tea', 'epoch')",
                id,
                id);
        db.update(
                "insert into merchant_state (merchant_id, valid_from, state, cause, recorded_at)"
                        + " values (?, 'epoch', ?, 'test', 'epoch')",
                id,
                state);
    }

    private void holder(String merchantId, Map<Kind, String> facts) {
        keys.keep(new Holder(Holder.Kind.MERCHANT, merchantId), new LinkFacts(facts));
    }

    private String asks(String kind, String value) {
        MvcTestResult answer = lookUp(kind, value);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult lookUp(String kind, String value) {
        return post("/admin/blocklist/look-up", Map.of("kind", kind, "value", value), OFFICER, OFFICERS);
    }

    private MvcTestResult post(String path, Map<String, String> typed, UUID person, String... abilities) {
        var request = mvc.post()
                .uri(path)
                .with(authentication(signedIn(person, abilities)))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path, UUID person, String... abilities) {
        return mvc.get()
                .uri(path)
                .with(authentication(signedIn(person, abilities)))
                .exchange();
    }

    private static TestingAuthenticationToken signedIn(UUID person, String... abilities) {
        Actor.Kind kind = abilities[0].equals("seat:merchant") ? Actor.Kind.MERCHANT : Actor.Kind.STAFF;
        return new TestingAuthenticationToken(new Person(new Actor(kind, person.toString())), null, abilities);
    }

    private long lookUpsInTheTrail() {
        return actions().stream().filter("merchant.blocklist_looked_up"::equals).count();
    }

    private List<String> actions() {
        return db.queryForList("select action from audit_event", String.class);
    }
}
