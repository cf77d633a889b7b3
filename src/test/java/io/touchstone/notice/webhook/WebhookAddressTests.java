package io.touchstone.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address is written: what is within the house is not called, and nothing that two readers read in two ways. */
class WebhookAddressTests {

    private static final WebhookSettings STRICT =
            new WebhookSettings(false, Duration.ofSeconds(1), Duration.ofDays(3), true);

    /** Names of one’s own; what is written as an address is read by the JDK, as it would be in earnest. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host.toLowerCase(java.util.Locale.ROOT)) {
            case "public.example", "xn--fsq.example", "public.example." ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34")};
            case "both.example" ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.8")};
            case "inside.example" -> new InetAddress[] {InetAddress.getByName("169.254.169.254")};
            case "inside6.example" -> new InetAddress[] {InetAddress.getByName("fd00::8")};
            case "localhost", "localhost." -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            default -> {
                if (host.startsWith("[") || host.matches("[0-9.]+")) {
                    yield InetAddress.getAllByName(host);
                }
                throw new UnknownHostException(host);
            }
        };
    }

    private final WebhookAddress addresses = new WebhookAddress(STRICT, WebhookAddressTests::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/hook",
                "https://PUBLIC.example/hook?a=b",
                "HTTPS://public.example:8443/hook",
                "https://public.example./hook",
                "https://xn--fsq.example/hook",
                "https://93.184.216.34/hook",
                "https://[2606:4700::1111]/hook"
            })
    void callsPublicHosts(String url) {
        assertThat(addresses.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1.2.3/",
                "https://0.0.0.0/",
                "https://10.0.0.8/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://[::1]/",
                "https://[::]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:10.0.0.8]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[::127.0.0.1]/",
                "https://[::169.254.169.254]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::10.0.0.8]/",
                "https://[64:ff9b:1::a00:8]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:a00:8::1]/",
                "https://[2001:0:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://both.example/",
                "https://inside.example/",
                "https://inside6.example/"
            })
    void callsNothingWithinTheHouse(String url) {
        assertThat(addresses.objection(url)).contains(WebhookRule.WEBHOOK_HOST_INTERNAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@public.example/",
                "https://user:word@public.example/",
                "https://public.example@127.0.0.1/",
                "https://127.0.0.1:80@public.example/",
                "https://public.example#@127.0.0.1/",
                "https://public.example\\@127.0.0.1/",
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.0x1/",
                "https://127.0.0.1./",
                "https://10.0.0.8./",
                "https://256.0.0.1/",
                "https://1.2.3.4.5/",
                "https://public.example.1/",
                "https://１２７.0.0.1/",
                "https://127。0。0。1/",
                "https://ⓛocalhost/",
                "https://bücher.example/",
                "https://public_host.example@10.0.0.8/",
                "https://%31%32%37.0.0.1/",
                "https://public.example%00.evil/",
                "https:///hook",
                "https:public.example",
                "https://",
                "//public.example/",
                "/hook",
                "",
                " https://public.example/",
                "https://public.example/a b",
                "https://public.example/\r\nHost: x"
            })
    void readsNothingThatAnotherMightReadInAnotherWay(String url) {
        assertThat(addresses.objection(url)).isPresent().get().satisfies(rule -> assertThat(rule)
                .isIn(WebhookRule.WEBHOOK_URL_UNREADABLE, WebhookRule.WEBHOOK_URL_NOT_HTTPS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://public.example/",
                "ftp://public.example/",
                "gopher://public.example/",
                "jar://public.example/"
            })
    void speaksNothingButHttps(String url) {
        assertThat(addresses.objection(url)).contains(WebhookRule.WEBHOOK_URL_NOT_HTTPS);
    }

    @Test
    void knowsNoNameThatNobodyKnows() {
        assertThat(addresses.objection("https://nobody.example/")).contains(WebhookRule.WEBHOOK_HOST_UNKNOWN);
    }
}
