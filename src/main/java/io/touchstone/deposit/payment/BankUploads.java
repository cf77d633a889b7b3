package io.touchstone.deposit.payment;

import io.touchstone.job.JobUploads;
import io.touchstone.shell.RunMode;
import org.springframework.stereotype.Component;

/** Keeps a bank's file until it is taken in, also over a restart, and no longer: it holds names of payers. */
@Component
class BankUploads extends JobUploads {

    /** About a million movements. */
    static final long SIZE_MAX = 256L << 20;

    BankUploads(RunMode mode) {
        super(mode, "bank", SIZE_MAX, PaymentRule.STATEMENT_TOO_LARGE);
    }
}
