package io.touchstone.deposit.payment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who tells of payments, and who reconciles them with the bank. */
final class PaymentPermissions {

    private PaymentPermissions() {}

    /** Another system that says what the bank received. */
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("hasAuthority('scope:deposit:write')")
    @interface CanReportPayments {}
}
