package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages without a browser: what is sent is what is told to be sent, and no redirect is followed. */
final class PlainReader {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "a-line-between-parts";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String origin;
    private final CookieHandler cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private String token = "";

    private PlainReader(int port) {
        this.origin = "http://localhost:" + port;
    }

    static PlainReader stranger(int port) {
        var reader = new PlainReader(port);
        reader.readToken("/login");
        return reader;
    }

    /** @param door where they have a page of their own */
    static PlainReader signedIn(int port, String door, String user, String password) {
        PlainReader reader = stranger(port);
        HttpResponse<String> answer = reader.send("POST", "/login", Map.of("username", user, "password", password));
        assertThat(answer.headers().firstValue("Location").orElse("")).as(user).doesNotContain("/login");
        reader.readToken(door + "/profile");
        return reader;
    }

    private void readToken(String path) {
        Matcher found = TOKEN.matcher(get(path).body());
        assertThat(found.find()).as("a form on " + path).isTrue();
        token = found.group(1);
    }

    HttpResponse<String> get(String path) {
        return exchange(ask(path).GET().build());
    }

    /** A form with the token that belongs to the session. */
    HttpResponse<String> send(String method, String path, Map<String, String> fields) {
        return sendWithout(method, path, fields, "_csrf=" + encode(token));
    }

    /** As a script of ours sends a form, for a part of the page. */
    HttpResponse<String> sendByScript(String method, String path, Map<String, String> fields) {
        return exchange(form(method, path, fields, "_csrf=" + encode(token))
                .header("HX-Request", "true")
                .build());
    }

    /** A form with a file for each name, and the token. */
    HttpResponse<String> sendFiles(String method, String path, Map<String, String> fields, List<String> files) {
        var body = new StringBuilder();
        part(body, "name=\"_csrf\"", token);
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        files.forEach(name -> part(body, "name=\"" + name + "\"; filename=\"a.csv\"", "a,b\n1,2\n"));
        return exchange(ask(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n"))
                .build());
    }

    /** As a page of another site would make a browser send it. */
    HttpResponse<String> sendWithoutToken(String method, String path, Map<String, String> fields) {
        return sendWithout(method, path, fields, "");
    }

    /** As another system does, by its key; without one when that is empty. */
    HttpResponse<String> call(String method, String path, String key) {
        HttpRequest.Builder request = ask(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return exchange(
                request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                        .build());
    }

    private HttpResponse<String> sendWithout(String method, String path, Map<String, String> fields, String before) {
        return exchange(form(method, path, fields, before).build());
    }

    private HttpRequest.Builder form(String method, String path, Map<String, String> fields, String before) {
        String body = fields.entrySet().stream()
                .map(field -> "&" + encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("", before, ""));
        return ask(path).header("Content-Type", FORM).method(method, BodyPublishers.ofString(body));
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(name);
        body.append("\r\n\r\n").append(value).append("\r\n");
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
