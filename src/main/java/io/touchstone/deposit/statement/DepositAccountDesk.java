package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.statement.StatementPermissions.CanReadLedger;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where staff looks into any account. One answer is read in one snapshot, so that opening, movements and closing belong together. */
@Service
@CanReadLedger
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DepositAccountDesk {

    private final MerchantAccounts accounts;
    private final PlatformAccounts platforms;
    private final AccountSheets sheets;
    private final StatementOffice office;
    private final Vouchers vouchers;
    private final Merchants merchants;
    private final PlatformTime time;
    private final Clock clock;

    DepositAccountDesk(
            MerchantAccounts accounts,
            PlatformAccounts platforms,
            AccountSheets sheets,
            StatementOffice office,
            Vouchers vouchers,
            Merchants merchants,
            PlatformTime time,
            Clock clock) {
        this.accounts = accounts;
        this.platforms = platforms;
        this.sheets = sheets;
        this.office = office;
        this.vouchers = vouchers;
        this.merchants = merchants;
        this.time = time;
        this.clock = clock;
    }

    public KeysetPage<MerchantAccount> list(AccountFilter filter, @Nullable String cursor, int limit) {
        return accounts.page(filter, cursor, limit);
    }

    /** The platform's own accounts as they stand, with what moved since midnight. */
    public List<PlatformAccount> platforms() {
        Instant now = clock.instant();
        return platforms.between(time.startOf(time.day(now)), now);
    }

    public MerchantView merchant(String merchantId) {
        return merchants.find(merchantId).orElseThrow(() -> new NotFound("merchant", merchantId));
    }

    public AccountSheet ofMerchant(String merchantId, SheetRequest request) {
        merchant(merchantId);
        return sheets.ofMerchant(merchantId, request);
    }

    /** What a merchant has and owes now, a line for each currency. */
    public List<MerchantAccount> accountsOf(String merchantId) {
        merchant(merchantId);
        return accounts.of(merchantId);
    }

    /** The statement of one of the platform's accounts. */
    public AccountSheet ofPlatform(AccountPurpose purpose, Currency currency, SheetRequest request) {
        return sheets.of(Book.platforms(purpose, currency), List.of(currency), request);
    }

    /** A merchant's statement as a file, made at once or by a job; the trail knows of it. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public StatementOutcome file(String merchantId, SheetRequest request, String format, Locale locale) {
        String owner = merchant(merchantId).name();
        return office.take(new StatementOffice.Wish(merchantId, owner, request, locale), format);
    }

    public Voucher voucher(long transferId) {
        return vouchers.find(transferId).orElseThrow(() -> new NotFound("transfer", Long.toString(transferId)));
    }
}
