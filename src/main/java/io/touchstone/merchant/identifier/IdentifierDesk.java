package io.touchstone.merchant.identifier;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.identifier.IdentifierPermissions.CanCheckIdentifiers;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Where the form of an identifier is checked on demand. Nothing is kept: the number may be a person's. */
@Service
public class IdentifierDesk {

    private final Clock clock;
    private final PlatformTime time;

    IdentifierDesk(Clock clock, PlatformTime time) {
        this.clock = clock;
        this.time = time;
    }

    @CanCheckIdentifiers
    public IdentifierVerdict check(IdentifierKind kind, String value) {
        return Identifiers.check(kind, value, time.day(clock.instant()));
    }
}
