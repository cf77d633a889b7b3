package io.touchstone.deposit.statement;

import io.touchstone.deposit.statement.StatementPermissions.CanReadOwnDeposit;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.CurrentActor;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A merchant about the money of its own shops. A shop without a seat does not exist for the asker: 404, never 403. */
@Service
@CanReadOwnDeposit
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OwnStatementDesk {

    private final Merchants merchants;
    private final AccountSheets sheets;
    private final StatementOffice office;
    private final CurrentActor currentActor;

    OwnStatementDesk(Merchants merchants, AccountSheets sheets, StatementOffice office, CurrentActor currentActor) {
        this.merchants = merchants;
        this.sheets = sheets;
        this.office = office;
        this.currentActor = currentActor;
    }

    public MerchantView shop(String merchantId) {
        return merchants.own(currentActor.get(), merchantId);
    }

    public AccountSheet sheet(String merchantId, SheetRequest request) {
        shop(merchantId);
        return sheets.ofMerchant(merchantId, request);
    }

    /** The statement as a file; the trail knows of it. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public StatementFile file(String merchantId, SheetRequest request, String format, Locale locale) {
        String owner = shop(merchantId).name();
        return office.takeNow(new StatementOffice.Wish(merchantId, owner, request, locale), format);
    }
}
