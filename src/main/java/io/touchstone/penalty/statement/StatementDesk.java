package io.touchstone.penalty.statement;

import io.touchstone.kernel.NotFound;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.decision.Decisions;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff reads a statement as it was told, or as it would be told, before anybody signs (ruling E5). */
@Service
@Transactional(readOnly = true)
public class StatementDesk {

    private final Decisions decisions;
    private final ShopDecisions shops;
    private final StatementReader reader;
    private final StatementPrints prints;
    private final Clock clock;

    StatementDesk(
            Decisions decisions, ShopDecisions shops, StatementReader reader, StatementPrints prints, Clock clock) {
        this.decisions = decisions;
        this.shops = shops;
        this.reader = reader;
        this.prints = prints;
        this.clock = clock;
    }

    @CanRead
    public StatementReading read(String number) {
        return decisions
                .byNumber(number)
                .map(decision -> reader.read(decision, clock.instant()))
                .orElseThrow(() -> new NotFound("decision", number));
    }

    /** What one shop was told of a decision about a brand. */
    @CanRead
    public StatementReading read(String number, String merchantId) {
        return shops.ofShop(number, merchantId)
                .map(decision -> reader.read(decision, clock.instant()))
                .orElseThrow(() -> new NotFound("decision", number));
    }

    @CanRead
    public StatementPrint pdf(String number, Locale locale) {
        return prints.pdf(read(number), locale);
    }

    @CanRead
    public StatementPrint json(String number, Locale locale) {
        return prints.json(read(number), locale);
    }
}
