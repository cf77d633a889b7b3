package io.touchstone.notice.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/**
 * One call to an address that was looked at before. A client that asks for the name again on its way may be told something
 * else by then (DNS rebinding): this one is told what the look has found and asks nobody. The certificate must be that of
 * the name all the same; no redirect is followed, no proxy asked and nothing tried twice.
 */
final class PinnedCall {

    private static final int LINE_MAX = 8_192;
    private static final int LINES_MAX = 200;
    private static final TlsSocketStrategy TRUSTED = tls(SSLContexts.createSystemDefault());

    private final List<InetAddress> found;
    private final Timeout timeout;
    private final TlsSocketStrategy tls;

    /** @param timeout for connecting, and for all of the call */
    PinnedCall(List<InetAddress> found, Duration timeout) {
        this(found, timeout, TRUSTED);
    }

    PinnedCall(List<InetAddress> found, Duration timeout, TlsSocketStrategy tls) {
        this.found = List.copyOf(found);
        this.timeout = Timeout.of(timeout);
        this.tls = tls;
    }

    static TlsSocketStrategy tls(SSLContext context) {
        return new DefaultClientTlsStrategy(context);
    }

    /** The status of the answer; nothing else of it is read. */
    int post(URI url, Map<String, String> headers, String body) throws IOException {
        var request = new HttpUriRequestBase("POST", url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return send(request, answer -> answer.getCode());
    }

    /** What is answered, no more than one byte above the most that is wanted of it; with any status. */
    Answer get(URI url, Map<String, String> headers, int bytesMax) throws IOException {
        var request = new HttpUriRequestBase("GET", url);
        headers.forEach(request::setHeader);
        return send(request, answer -> {
            HttpEntity entity = answer.getEntity();
            return new Answer(
                    answer.getCode(),
                    entity == null ? new byte[0] : entity.getContent().readNBytes(bytesMax + 1));
        });
    }

    /** What somebody else answered. */
    record Answer(int status, byte[] body) {}

    /** What was read is kept; the rest is neither waited for nor read, as closing in order would do. */
    private <T> T send(HttpUriRequestBase request, HttpClientResponseHandler<T> reader) throws IOException {
        CloseableHttpClient client = client();
        CompletableFuture<Void> patience = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(timeout.toMilliseconds(), TimeUnit.MILLISECONDS));
        try {
            HttpHost host = HttpHost.create(request.getUri());
            return reader.handleResponse(client.executeOpen(host, request, HttpClientContext.create()));
        } catch (HttpException | java.net.URISyntaxException e) {
            throw new IOException(e);
        } finally {
            patience.cancel(false);
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private CloseableHttpClient client() {
        var http = Http1Config.custom()
                .setMaxLineLength(LINE_MAX)
                .setMaxHeaderCount(LINES_MAX)
                .build();
        var connections = BasicHttpClientConnectionManager.create(
                null,
                new Found(),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", tls)
                        .build(),
                ManagedHttpClientConnectionFactory.builder().http1Config(http).build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build());
        connections.setTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    /** Asks nobody: the call knows one host, and what it stands for was looked at. */
    private final class Found implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
