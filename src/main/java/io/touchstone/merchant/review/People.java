package io.touchstone.merchant.review;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and times as messages put them. */
@Component
class People {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Accounts accounts;
    private final PlatformTime platform;

    People(Accounts accounts, PlatformTime platform) {
        this.accounts = accounts;
        this.platform = platform;
    }

    /** What somebody is called; a dash where nobody is known. */
    String name(@Nullable String account) {
        return account == null ? "—" : accounts.displayNames(List.of(account)).getOrDefault(account, "—");
    }

    /** To the minute, on the platform's calendar. */
    String time(Instant at) {
        return MINUTE.format(at.atZone(platform.zone()));
    }
}
