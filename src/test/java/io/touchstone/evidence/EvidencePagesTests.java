package io.touchstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.evidence.kit.Pdf;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class EvidencePagesTests {

    private static final UUID OWNER = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-0000000000b2");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Evidence evidence;

    @Test
    void showsStaffAFileWithItsScanStateAndGivesItOutOnlyAsAnAttachment() {
        byte[] licence = Pdf.page("Business licence").write();
        EvidenceView file = keep(licence, "营业执照.pdf");

        assertThat(asStaff("/admin/evidence/" + file.id()))
                .hasStatusOk()
                .bodyText()
                .contains("营业执照.pdf", "Not scanned for viruses", "data-kind=\"pdf\"");
        assertThat(asStaff("/admin/evidence/" + file.id() + "/original"))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .body()
                .isEqualTo(licence);
        assertThat(asStaff("/admin/evidence/" + file.id() + "/original")
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7.pdf");
        assertThat(asStaff("/admin/evidence/" + UUID.randomUUID())).hasStatus(404);
        assertThat(asStaff("/admin/evidence/" + file.id() + "/image")).hasStatus(404);
    }

    @Test
    void showsInThePortalOnlyOnesOwnFiles() {
        EvidenceView file = keep(Pdf.page("Trade mark").writePacked(), "mark.pdf");

        for (String page : new String[] {"", "/original"}) {
            assertThat(as(OWNER, "/portal/evidence/" + file.id() + page)).hasStatusOk();
            assertThat(as(OTHER, "/portal/evidence/" + file.id() + page)).hasStatus(404);
        }
        assertThat(as(OTHER, "/portal/evidence/" + file.id() + "/image")).hasStatus(404);
        assertThat(asStaff("/portal/evidence/" + file.id())).hasStatus(403);
    }

    private EvidenceView keep(byte[] content, String name) {
        return evidence.receive(
                new ByteArrayInputStream(content), name, OWNER, new Actor(Actor.Kind.MERCHANT, OWNER.toString()));
    }

    private MvcTestResult asStaff(String path) {
        return http.get()
                .uri(path)
                .with(user("reviewer").authorities(AuthorityUtils.createAuthorityList("seat:staff", "evidence:read")))
                .exchange();
    }

    private MvcTestResult as(UUID account, String path) {
        return http.get()
                .uri(path)
                .characterEncoding(StandardCharsets.UTF_8)
                .with(authentication(new TestingAuthenticationToken(
                        new Somebody(account),
                        null,
                        AuthorityUtils.createAuthorityList("seat:merchant", "evidence:own"))))
                .exchange();
    }

    /** A signed-in merchant. */
    private record Somebody(UUID id) implements SignedIn {

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.MERCHANT, id.toString());
        }

        @Override
        public String displayName() {
            return "somebody";
        }
    }
}
