package io.touchstone.notice.webhook;

import io.touchstone.kernel.Rule;
import io.touchstone.notice.OutboundAddresses;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps webhooks from being aimed at what only this machine can reach: every address a host resolves to must be public. Asked when
 * an endpoint is entered and again for each attempt, which then goes to the very addresses that were looked at
 * ({@link PinnedCall}). Redirects are never followed.
 */
@Component
class WebhookAddress implements OutboundAddresses {

    private static final int URL_MAX = 500;

    /** A host that ends in a number, which others may read as an address in octal, in hex or of fewer parts. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);

    private final WebhookSettings settings;
    private final Resolver resolver;

    @Autowired
    WebhookAddress(WebhookSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    WebhookAddress(WebhookSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /** Who knows what a name stands for. */
    @FunctionalInterface
    interface Resolver {

        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * What came of looking at an address.
     *
     * @param objection null when nothing speaks against it
     * @param found what its host stood for; nowhere else may be called
     */
    record Looked(@Nullable WebhookRule objection, List<InetAddress> found) {

        static Looked refused(WebhookRule rule) {
            return new Looked(rule, List.of());
        }
    }

    @Override
    public Optional<Rule> refusal(String url) {
        return objection(url).map(rule -> rule);
    }

    /** What speaks against an address, or empty. */
    Optional<WebhookRule> objection(String url) {
        return url.length() > URL_MAX
                ? Optional.of(WebhookRule.WEBHOOK_URL_UNREADABLE)
                : Optional.ofNullable(look(url).objection());
    }

    /** Looks at an address, and up what it stands for. */
    Looked look(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            return Looked.refused(WebhookRule.WEBHOOK_URL_UNREADABLE);
        }
        String host = address.getHost();
        if (host == null || isAmbiguous(address, host)) {
            return Looked.refused(WebhookRule.WEBHOOK_URL_UNREADABLE);
        }
        try {
            InetAddress[] found = resolver.all(host);
            return objection(address, found).map(Looked::refused).orElseGet(() -> new Looked(null, List.of(found)));
        } catch (UnknownHostException e) {
            return Looked.refused(WebhookRule.WEBHOOK_HOST_UNKNOWN);
        }
    }

    /** What one reader takes for another host than the next does. */
    private static boolean isAmbiguous(URI address, String host) {
        return address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || (NUMBER.matcher(host).matches() && !DOTTED.matcher(host).matches());
    }

    private Optional<WebhookRule> objection(URI address, InetAddress[] found) {
        boolean own = true;
        for (InetAddress one : found) {
            own &= one.isLoopbackAddress();
            if (!isPublic(one) && !(settings.loopback() && one.isLoopbackAddress())) {
                return Optional.of(WebhookRule.WEBHOOK_HOST_INTERNAL);
            }
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean plainAllowed = settings.loopback() && own && "http".equals(scheme);
        return "https".equals(scheme) || plainAllowed
                ? Optional.empty()
                : Optional.of(WebhookRule.WEBHOOK_URL_NOT_HTTPS);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] raw = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(raw) : address instanceof Inet6Address && isPublic6(raw);
    }

    /** Beside what Java names: this network, carrier grade, protocol assignments, benchmarks, documentation, reserved. */
    private static boolean isPublic4(byte[] raw) {
        int first = raw[0] & 0xff;
        int second = raw[1] & 0xff;
        int third = raw[2] & 0xff;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113)
                && first < 224;
    }

    /** Global unicast alone (2000::/3), without tunnels that lead back to any IPv4 address (6to4, Teredo). */
    private static boolean isPublic6(byte[] raw) {
        boolean global = (raw[0] & 0xe0) == 0x20;
        boolean sixToFour = (raw[0] & 0xff) == 0x20 && (raw[1] & 0xff) == 0x02;
        boolean teredo = (raw[0] & 0xff) == 0x20 && raw[1] == 0x01 && raw[2] == 0 && raw[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
