package io.touchstone.report.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long rows are kept and what ends them. The law’s minimum terms name the law in their text; where nothing but the house
 * limits a term, its days are a setting.
 */
public enum RetentionTerm {
    /** No longer and no shorter than the record it stands in. */
    RECORD(Ending.WITH_RECORD),
    /** Reckoned anew from other rows, and gone with them. */
    PROJECTION(Ending.WITH_RECORD),
    /** As long as the account exists. */
    ACCOUNT(Ending.WITH_RECORD),
    /** A mystery buyer’s, as long as the person consents; withdrawn by hand. */
    BUYER(Ending.WITH_RECORD),
    /** Twelve hours at most; ended by the session store. */
    SESSION(Ending.DELETED),
    /** A week; ended by the store of first answers. */
    ANSWERS(Ending.DELETED),
    /** At least three years after the transaction (E-Commerce Law art. 31). */
    LAW_TRADE(Ending.KEPT),
    /** At least three years after the shop left (Order 37 art. 31). */
    LAW_IDENTITY(Ending.KEPT),
    /** Thirty years for vouchers and books (Accounting Archives Measures 2015). */
    LAW_BOOKS(Ending.KEPT),
    /** As long as somebody may sue over it, three years at least (Civil Code art. 188). */
    LAW_DECISIONS(Ending.KEPT),
    /** The trail: never, and it holds ids and facts only (feature M3). */
    TRAIL(Ending.KEPT),
    /** What was wrong with imported rows. */
    REJECTED_ROWS(Ending.DELETED, RetentionDays::rejectedRows),
    /** One-time links that lapsed. */
    LINKS(Ending.DELETED, RetentionDays::links),
    /** Failed sign-ins: network logs are kept for six months at least (Cybersecurity Law art. 21). */
    SIGN_IN_ATTEMPTS(Ending.DELETED, RetentionDays::signInAttempts),
    /** What jobs wrote down. */
    JOB_LOGS(Ending.DELETED, RetentionDays::jobLogs),
    /** Who was told what, and where to. */
    NOTICES(Ending.ERASED, RetentionDays::notices),
    /** What those said of themselves who were turned away or left (PIPL art. 47). */
    APPLICANTS(Ending.ERASED, RetentionDays::applicants);

    /** What becomes of the data when the term is over. */
    public enum Ending {
        KEPT,
        WITH_RECORD,
        DELETED,
        ERASED;

        /** For message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Ending ending;
    private final @Nullable ToIntFunction<RetentionDays> days;

    RetentionTerm(Ending ending) {
        this(ending, null);
    }

    RetentionTerm(Ending ending, @Nullable ToIntFunction<RetentionDays> days) {
        this.ending = ending;
        this.days = days;
    }

    public Ending ending() {
        return ending;
    }

    /** Whether the nightly round ends it, after the days of the setting. */
    public boolean ended() {
        return days != null;
    }

    /** Days after which the round ends it. */
    int days(RetentionDays set) {
        if (days == null) {
            throw new IllegalStateException(word() + " is not ended by days");
        }
        return days.applyAsInt(set);
    }

    /** As in the inventory, in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RetentionTerm of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(RetentionTerm::word).toList();
    }
}
