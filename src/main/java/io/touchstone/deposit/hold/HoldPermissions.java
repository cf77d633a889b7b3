package io.touchstone.deposit.hold;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** What other systems may do with deposits; people's abilities are the ledger's. */
final class HoldPermissions {

    private HoldPermissions() {}

    /** Another system that asks how much is there. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:deposit:read')")
    @interface CanAskForDeposits {}

    /** Another system that decides claims; whoever decided there had the authority. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:deposit:write')")
    @interface CanUseHolds {}
}
