package io.touchstone.shell.security;

import io.touchstone.shell.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets one address open only so many public pages a minute, and send only so many forms, so that nobody tries out links,
 * names and numbers by the thousand (ASVS 6.3.1, 2.4.1). Signing in and registering count by themselves on top.
 */
final class PublicLimit implements HandlerInterceptor {

    /** What only looks; everything else sends something. */
    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    private static final int ADDRESSES_MAX = 20_000;

    /** A provider gives each of its customers at least that much of IPv6. */
    private static final int CUSTOMER_BYTES = 8;

    private final Map<String, Visits> windows = new ConcurrentHashMap<>();
    private final PublicLimitProperties limits;
    private final @Nullable SharedVisits shared;
    private final Clock clock;

    /** @param shared the count of all processes together; null when there is no other */
    PublicLimit(PublicLimitProperties limits, @Nullable SharedVisits shared, Clock clock) {
        this.limits = limits;
        this.shared = shared;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        long now = clock.millis();
        boolean looks = LOOKS.contains(request.getMethod());
        int most = looks ? limits.reads() : limits.writes();
        Visits visits = visits(customer(request.getRemoteAddr()), now);
        if (visits.count(looks, most, now, shared) > most) {
            throw Refused.tooMany(Duration.ofSeconds((Math.max(1_000, visits.rest(now)) + 999) / 1_000));
        }
        return true;
    }

    private Visits visits(String customer, long now) {
        if (windows.size() >= ADDRESSES_MAX) {
            forget(now);
        }
        return Objects.requireNonNull(windows.compute(
                customer, (key, before) -> before == null || before.isOver(now) ? new Visits(key, now) : before));
    }

    /** Drops what is over; when ever so many come within a minute, all, so that memory stays flat. */
    private void forget(long now) {
        windows.values().removeIf(visits -> visits.isOver(now));
        if (windows.size() >= ADDRESSES_MAX) {
            windows.clear();
        }
    }

    private static String customer(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            boolean large = bytes.length > CUSTOMER_BYTES;
            return HexFormat.of().formatHex(large ? Arrays.copyOf(bytes, CUSTOMER_BYTES) : bytes);
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
