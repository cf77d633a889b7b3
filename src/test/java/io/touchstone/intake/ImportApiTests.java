package io.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import io.touchstone.support.BusyWorkers;
import io.touchstone.support.TouchstoneTest;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TouchstoneTest
class ImportApiTests {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final RequestPostProcessor TOKEN =
            user("platform").authorities(new SimpleGrantedAuthority("scope:intake"));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Intake intake;

    @BeforeEach
    void market() {
        new FactFiles(intake).market("m1");
    }

    @Test
    void takesAFileAndTellsItsCounts() throws Exception {
        MvcTestResult answer = post(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at\n"
                        + "api-1,b1,m1,p1,100,2026-01-01T10:00:00+08:00\n"
                        + "api-2,b1,nobody,p1,100,2026-01-01T10:00:00+08:00\n"
                        + "api-3,b1,m1,p1,\"1,5\",2026-01-01T10:00:00+08:00\n");

        assertThat(answer).hasStatus(202);
        String id = JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
        assertThat(answer).headers().hasValue("Location", "/api/v1/imports/" + id);
        String body = awaitEnd(id);
        assertThat(body)
                .contains("\"state\":\"succeeded\"")
                .contains("\"kind\":\"orders\"")
                .contains("\"rows_read\":3,\"rows_accepted\":1,\"rows_duplicate\":0,\"rows_rejected\":2")
                .contains("\"error\":null");
        MvcTestResult rejections = get("/api/v1/imports/" + id + "/rejections");
        assertThat(rejections).hasContentType("text/csv;charset=UTF-8");
        assertThat(rejections.getResponse().getContentAsString())
                .isEqualTo("line,column,code,detail,raw\n"
                        + "3,merchant_id,merchant-unknown,no such merchant,"
                        + "\"api-2,b1,nobody,p1,100,2026-01-01T10:00:00+08:00\"\n"
                        + "4,amount_minor,bad-number,not a whole number in the range allowed,"
                        + "\"api-3,b1,m1,p1,\"\"1,5\"\",2026-01-01T10:00:00+08:00\"\n");
    }

    @Test
    void takesAGzippedFileAndHashesItsDecodedBytes() throws Exception {
        byte[] csv = "category_code,name_zh\nzip,压缩\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(csv);
        }

        MvcTestResult answer = http.post()
                .uri("/api/v1/imports/categories")
                .contentType(CSV)
                .header("Content-Encoding", "gzip")
                .content(zipped.toByteArray())
                .with(TOKEN)
                .exchange();

        String id = JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(csv);
        assertThat(awaitEnd(id))
                .contains("\"sha256\":\"" + java.util.HexFormat.of().formatHex(hash) + "\"");
    }

    @Test
    void answersWithAProblemWhatItCannotTake() {
        assertThat(post("nonsense", "a\n")).hasStatus(404);
        assertThat(get("/api/v1/imports/0190b5a0-0000-7000-8000-000000000000")).hasStatus(404);
        assertThat(get("/api/v1/imports/nonsense")).hasStatus(404);
        assertThat(http.post().uri("/api/v1/imports/orders").contentType(CSV).content("a\n"))
                .hasStatus(401);
        assertThat(http.post()
                        .uri("/api/v1/imports/orders")
                        .contentType(CSV)
                        .content("a\n")
                        .with(user("x").authorities(new SimpleGrantedAuthority("scope:standing:read"))))
                .hasStatus(403);
    }

    @Test
    void refusesABodyThatSaysItIsLargerThanFourGibibytes() {
        assertThat(http.perform(context -> saying(context, 4L << 30))).hasStatus(202);
        assertThat(http.perform(context -> saying(context, (4L << 30) + 1)))
                .hasStatus(413)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyText()
                .contains("urn:touchstone:problem:too-large");
    }

    private static MockHttpServletRequest saying(ServletContext context, long length) {
        var request = new MockHttpServletRequest(context, "POST", "/api/v1/imports/categories") {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("text/csv");
        request.setContent("category_code,name_zh\nlarge,大\n".getBytes(StandardCharsets.UTF_8));
        return TOKEN.postProcessRequest(request);
    }

    @Test
    void takesFactsOneByOne() throws IOException {
        String order = "{\"order_id\":\"one-1\",\"buyer_id\":\"b😀\",\"merchant_id\":\"m1\",\"product_id\":\"p1\","
                + "\"amount_minor\":100,\"paid_at\":\"2026-01-01T10:00:00+08:00\","
                + "\"completed_at\":\"2026-01-05T10:00:00+08:00\"}";
        assertThat(fact("orders", order)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"accepted\"}");
        assertThat(fact("orders", order)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"duplicate\"}");

        String rating = "{\"order_id\":\"one-1\",\"rated_by\":\"buyer\",\"outcome\":\"negative\","
                + "\"service_score\":5,\"comment\":null,\"rated_at\":\"2026-01-06T10:00:00+08:00\"}";
        assertThat(fact("ratings", rating)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"accepted\"}");
        assertThat(fact("ratings", rating)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"duplicate\"}");
        String revision = rating.replace("negative", "positive").replace("01-06", "02-01");
        assertThat(fact("ratings", revision)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"accepted\"}");
        String again = revision.replace("02-01", "02-02");
        assertThat(fact("ratings", again))
                .hasStatus(422)
                .bodyText()
                .contains("urn:touchstone:problem:revision-not-allowed")
                .contains("\"pointer\":\"/outcome\"");
    }

    @Test
    void refusesFactsByTheCodesOfFiles() {
        assertThat(fact(
                        "ratings",
                        "{\"order_id\":\"none\",\"rated_by\":\"buyer\",\"outcome\":\"positive\","
                                + "\"rated_at\":\"2026-01-06T10:00:00+08:00\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("urn:touchstone:problem:order-unknown");
        assertThat(fact(
                        "ratings",
                        "{\"order_id\":\"a b\",\"rated_by\":\"robot\",\"outcome\":\"positive\","
                                + "\"rated_at\":\"2026-01-06\",\"stars\":5}"))
                .hasStatus(422)
                .bodyText()
                .contains("urn:touchstone:problem:bad-id")
                .contains("bad-enum")
                .contains("bad-time")
                .contains("\"pointer\":\"/stars\",\"code\":\"unknown-field\"");
        assertThat(fact("ratings", "[]")).hasStatus(400);
        assertThat(fact("ratings", "{")).hasStatus(400);
        assertThat(fact("ratings", "{\"comment\":\"" + "x".repeat(300_000) + "\"}"))
                .hasStatus(413);
        assertThat(fact("categories", "{\"category_code\":\"x\",\"name_zh\":\"\\ud800\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("bad-text");
    }

    @Test
    void opensAComplaintOnceForOneKey() {
        String complaint = "{\"complaint_id\":\"c-1\",\"merchant_id\":\"m1\",\"kind\":\"quality\","
                + "\"opened_at\":\"2026-01-06T10:00:00+08:00\"}";
        assertThat(http.post()
                        .uri("/api/v1/complaints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(complaint)
                        .with(TOKEN))
                .hasStatus(400);
        for (int i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri("/api/v1/complaints")
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Idempotency-Key", "key-1")
                            .content(complaint)
                            .with(TOKEN))
                    .hasStatus(201);
        }
    }

    private MvcTestResult post(String kind, String csv) {
        return http.post()
                .uri("/api/v1/imports/{kind}", kind)
                .contentType(CSV)
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .with(TOKEN)
                .exchange();
    }

    private MvcTestResult fact(String kind, String json) {
        return http.post()
                .uri("/api/v1/facts/{kind}", kind)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(TOKEN)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(TOKEN).exchange();
    }

    private String awaitEnd(String id) throws Exception {
        for (int i = 0; i < 300; i++) {
            String body = get("/api/v1/imports/" + id).getResponse().getContentAsString(StandardCharsets.UTF_8);
            if (!body.contains("\"state\":\"running\"")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("import " + id + " does not end; " + BusyWorkers.all());
    }
}
