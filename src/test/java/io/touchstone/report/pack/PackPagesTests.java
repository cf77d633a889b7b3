package io.touchstone.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Packs as people ask for them and take them away. */
@TouchstoneTest
class PackPagesTests {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @TempDir
    private Path folder;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Ids ids;

    private final SignedInAs people = new SignedInAs();
    private PackFixture packs;

    @BeforeEach
    void clock() {
        packs = new PackFixture(context);
        packs.clock.reset();
    }

    private Authentication auditor() {
        return people.staff("auditor", "pack:make", "penalty:read", "rule:read");
    }

    private MvcTestResult get(String path, Authentication who, String language) {
        return mvc.get()
                .uri(path)
                .with(authentication(who))
                .locale(Locale.forLanguageTag(language))
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult ask(
            String once, String asOf, String merchants, String list, String filter, Authentication who) {
        return mvc.post()
                .uri("/admin/packs")
                .with(authentication(who))
                .with(csrf())
                .param("once", once)
                .param("asOf", asOf)
                .param("merchants", merchants)
                .param("chosen", list)
                .param("filter." + list, filter)
                .exchange();
    }

    private String once() {
        return ids.next().toString();
    }

    private long count() {
        return Objects.requireNonNull(db.queryForObject("select count(*) from report_pack", Long.class));
    }

    @Test
    void makesOnePackWhoeverPressesTwiceAndHandsItOut() throws Exception {
        assumeThat(FONT).exists();
        assertThat(get("/admin/packs/new", auditor(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("violations", "证据包");
        String once = once();
        long before = count();
        db.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('toys', '玩具', 'epoch')"
                + " on conflict do nothing");
        db.update("insert into merchant (merchant_id, name, category_code, updated_at)"
                + " values ('shop-1', 'Bear house', 'toys', 'epoch')");
        String page = Objects.requireNonNull(
                ask(once, "2026-03-01T16:30", "shop-1 shop-2", "violations", "state=open", auditor())
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(ask(once, "2026-03-01T16:30", "shop-1 shop-2", "violations", "state=open", auditor()))
                .hasRedirectedUrl(page);
        assertThat(count()).isEqualTo(before + 1);
        String number = page.substring(page.lastIndexOf('/') + 1);
        assertThat(number).matches("PK-2026-[0-9]{6}");
        packs.made(number);

        assertThat(get(page, auditor(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("tables/violations.csv", "java Verify.java " + number + ".zip --key")
                .containsSubsequence(">shop-1<", ">Bear house<", ">shop-2<");
        assertThat(get("/admin/packs?state=made", auditor(), "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains(number, "已生成");
        MvcTestResult file = get(page + "/file", auditor(), "en");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", number + ".zip");
        Path taken = Files.write(folder.resolve("taken.zip"), file.getResponse().getContentAsByteArray());
        assertThat(PackFixture.check(taken).status()).isZero();
        assertThat(db.queryForList(
                        "select action from audit_event where subject_id = ? order by id", String.class, number))
                .containsExactly("report.pack_asked", "report.pack_made", "report.pack_taken");
    }

    @Test
    void losesNothingOfWhatWasTypedWhenItIsRefused() {
        long before = count();
        assertThat(ask(once(), "yesterday", "a b", "violations", "state=open", auditor()))
                .hasStatus(422)
                .bodyText()
                .contains("Give a day and a time.", "state=open", "yesterday");
        assertThat(ask(once(), "2027-03-01T16:30", "", "violations", "", auditor()))
                .hasStatus(422)
                .bodyText()
                .contains("has passed when it is asked for");
        assertThat(ask(once(), "2026-03-01T16:30", "<script>", "violations", "", auditor()))
                .hasStatus(422);
        assertThat(ask(once(), "2026-03-01T16:30", "", "violations", "no filter", auditor()))
                .hasStatus(422)
                .bodyText()
                .contains("The filter of the list violations");
        assertThat(ask("x", "2026-03-01T16:30", "", "violations", "", auditor()))
                .hasStatus(422);
        assertThat(ask(once(), "2026-03-01T16:30", "", "nothing-such", "", auditor()))
                .hasStatus(422);
        assertThat(ask(
                        once(),
                        "2026-03-01T16:30",
                        "",
                        "merchants",
                        "",
                        people.staff("a", "pack:make", "standing:read", "merchant:read")))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be packed");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void keepsOutWhoMayNotPackOrNotSeeTheList() {
        Authentication reader = people.staff("reader", "penalty:read");
        for (String path : new String[] {"/admin/packs", "/admin/packs/new", "/admin/packs/verifier"}) {
            assertThat(get(path, reader, "en")).hasStatus(403);
        }
        assertThat(ask(once(), "2026-03-01T16:30", "", "violations", "", reader))
                .hasStatus(403);
        assertThat(ask(once(), "2026-03-01T16:30", "", "assessments", "", auditor()))
                .hasStatus(403);
        assertThat(get("/admin/packs/PK-2026-999999", auditor(), "en")).hasStatus(404);
        assertThat(get("/admin/packs/PK-2026-999999/file", auditor(), "en")).hasStatus(404);
    }

    @Test
    void handsOutTheProgramThatChecksPacks() throws Exception {
        assertThat(get("/admin/packs/verifier", auditor(), "en").getResponse().getContentAsString())
                .contains("public final class Verify");
    }

    @Test
    void saysWhenTheSameScopeOnceHadOtherBytes() {
        UUID one = row("PK-1998-000001", "a");
        row("PK-1998-000002", "b");
        row("PK-1998-000003", "a");

        assertThat(get("/admin/packs/PK-1998-000001", auditor(), "en"))
                .hasStatusOk()
                .bodyText()
                .contains("has other bytes: PK-1998-000002.")
                .doesNotContain("PK-1998-000003");
        assertThat(get("/admin/packs/PK-1998-000001/file", auditor(), "en")).hasStatus(404);
        assertThat(one).isNotNull();
    }

    private UUID row(String number, String digit) {
        UUID id = UUID.randomUUID();
        db.update("""
                insert into report_pack (pack_id, number, asked_by, asked_at, as_of, parts, scope_hash, state, ended_at, sha256,
                                         size_bytes, row_count, manifest)
                values (?, ?, ?, now(), now(), 'rules', ?, 'made', now(), ?, 1, 1, '')
                """, id, number, UUID.randomUUID(), "1".repeat(64), digit.repeat(64));
        return id;
    }
}
