package io.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class ImportPagesTests {

    private static final RequestPostProcessor ANALYST = user("analyst")
            .authorities(AuthorityUtils.createAuthorityList("seat:staff", "intake:read", "intake:import"));
    private static final RequestPostProcessor JUROR =
            user("juror").authorities(AuthorityUtils.createAuthorityList("seat:staff", "intake:read"));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Intake intake;

    @Test
    void showsAnImportWithItsRejectedRows() {
        ImportView view =
                new FactFiles(intake).send("categories", "category_code,name_zh", "shown,<b>示</b>", ",<i>缺</i>");

        assertThat(page("/admin/imports", ANALYST))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"upload\"", "/admin/imports/" + view.id());
        assertThat(page("/admin/imports/" + view.id(), JUROR))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"rejections\"", ",&lt;i&gt;缺&lt;/i&gt;", "data-state=\"SUCCEEDED\"")
                .doesNotContain("hx-trigger=\"every 2s\"");
        assertThat(page("/admin/imports/" + view.id() + "/rejections.csv", JUROR))
                .hasStatusOk()
                .bodyText()
                .startsWith("line,column,code,detail,raw\n3,category_code,missing,");
    }

    @Test
    void speaksChinese() {
        assertThat(http.get()
                        .uri("/admin/imports")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(ANALYST)
                        .with(csrf()))
                .bodyText()
                .contains("数据导入")
                .doesNotContain("??");
    }

    @Test
    void takesAFileByForm() throws Exception {
        MvcTestResult answer = http.post()
                .uri("/admin/imports")
                .multipart()
                .file("file", "category_code,name_zh\nby-form,表单\n".getBytes(StandardCharsets.UTF_8))
                .param("kind", "categories")
                .with(ANALYST)
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        String place = answer.getResponse().getRedirectedUrl();
        assertThat(place).startsWith("/admin/imports/");
        for (int i = 0; i < 100 && !body(String.valueOf(place)).contains("data-state=\"SUCCEEDED\""); i++) {
            Thread.sleep(100);
        }
        assertThat(body(String.valueOf(place))).contains("data-state=\"SUCCEEDED\"");
    }

    /** As app.js sends it: what was received is said on the page that the reader comes to, and not to the script. */
    @Test
    void tellsAScriptWhereAFileLeadsRatherThanLeadingItThere() {
        var form = http.post()
                .uri("/admin/imports")
                .multipart()
                .file("file", new byte[0])
                .param("kind", "categories")
                .header("X-Upload", "yes");

        assertThat(form.with(ANALYST).with(csrf())).hasStatus(204).hasHeader("Location", "/admin/imports");
        assertThat(http.post()
                        .uri("/admin/imports")
                        .multipart()
                        .header("X-Upload", "yes")
                        .with(csrf()))
                .hasStatus(204)
                .hasHeader("Location", "/login");
    }

    @Test
    void letsOnlySomeImport() {
        assertThat(page("/admin/imports", JUROR)).hasStatusOk().bodyText().doesNotContain("data-test=\"upload\"");
        assertThat(http.post()
                        .uri("/admin/imports")
                        .multipart()
                        .file("file", new byte[] {'x'})
                        .param("kind", "categories")
                        .with(JUROR)
                        .with(csrf()))
                .hasStatus(403);
    }

    private MvcTestResult page(String path, RequestPostProcessor who) {
        return http.get().uri(path).with(who).with(csrf()).exchange();
    }

    private String body(String path) throws Exception {
        return page(path, ANALYST).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
