package io.touchstone.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature of the specification, and the addresses that are none of ours to call. */
class WebhookSecretTests {

    @Test
    void signsTheExampleOfTheSpecification() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsTheBytesOfUtf8() {
        WebhookSecret secret = WebhookSecret.parse("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThat(secret.sign("msg_0123", 1772355600L, "{\"type\":\"x\",\"name\":\"店\"}"))
                .isEqualTo("v1,NT1N5LEnYFl3+nKAaYhOk3XhJ8JysDEVTasHgeAom9c=");
    }

    @Test
    void makesSecretsOf32BytesThatReadBack() {
        WebhookSecret secret = WebhookSecret.random(new SecureRandom());

        assertThat(secret.bytes()).hasSize(32);
        assertThat(WebhookSecret.parse(secret.written()).bytes()).isEqualTo(secret.bytes());
        assertThat(secret).hasToString("WebhookSecret");
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1"
            })
    void countsInternalAddressesAsSuch(String address) throws Exception {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111"})
    void countsPublicAddressesAsSuch(String address) throws Exception {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
