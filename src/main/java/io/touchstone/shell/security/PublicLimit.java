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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets one address open only so many public pages a minute, and send only so many forms, so that nobody tries out links,
 * names and numbers by the thousand (ASVS 6.3.1, 2.4.1). Signing in and registering count by themselves on top.
 */
final class PublicLimit implements HandlerInterceptor {

    /** What only looks; everything else sends something. */
    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    private static final long WINDOW_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int ADDRESSES_MAX = 20_000;

    /** A provider gives each of its customers at least that much of IPv6. */
    private static final int CUSTOMER_BYTES = 8;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final PublicLimitProperties limits;
    private final Clock clock;

    PublicLimit(PublicLimitProperties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** What came from an address since an instant. */
    private record Window(long since, AtomicInteger looks, AtomicInteger sent) {

        boolean isOver(long now) {
            return now < since || now - since >= WINDOW_MILLIS;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        long now = clock.millis();
        boolean looks = LOOKS.contains(request.getMethod());
        Window window = window(customer(request.getRemoteAddr()), now);
        int count = (looks ? window.looks() : window.sent()).incrementAndGet();
        if (count > (looks ? limits.reads() : limits.writes())) {
            long rest = Math.max(1_000, window.since() + WINDOW_MILLIS - now);
            throw Refused.tooMany(Duration.ofSeconds((rest + 999) / 1_000));
        }
        return true;
    }

    private Window window(String customer, long now) {
        if (windows.size() >= ADDRESSES_MAX) {
            forget(now);
        }
        return windows.compute(
                customer,
                (key, before) -> before == null || before.isOver(now)
                        ? new Window(now, new AtomicInteger(), new AtomicInteger())
                        : before);
    }

    /** Drops what is over; when ever so many come within a minute, all, so that memory stays flat. */
    private void forget(long now) {
        windows.values().removeIf(window -> window.isOver(now));
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
