package io.touchstone.deposit.hold.web;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.hold.DepositCounterDesk;
import io.touchstone.deposit.ledger.EntryRow;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import io.touchstone.shell.AsOf;
import io.touchstone.shell.JsonFields;
import io.touchstone.shell.KeysetRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deposits for other systems; the scope {@code deposit:read} is asked at {@link DepositCounterDesk}. */
@RestController
@RequestMapping("/api/v1/deposits/{merchantId}")
class DepositResource {

    private final DepositCounterDesk desk;
    private final MessageSource texts;

    DepositResource(DepositCounterDesk desk, MessageSource texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** One movement as the contract's lists show it; amounts are signed as in the books. */
    record EntryBody(
            long transferId,
            Instant at,
            String kind,
            String account,
            @Nullable UUID holdId,
            UUID causeId,
            Money amount,
            Money balance) {

        static EntryBody of(EntryRow row) {
            return new EntryBody(
                    row.transferId(),
                    row.at(),
                    row.kind(),
                    row.purpose(),
                    row.holdId(),
                    row.cause(),
                    row.amount(),
                    row.balance());
        }
    }

    @GetMapping
    DepositView deposit(
            @PathVariable String merchantId,
            @RequestParam(required = false) @Nullable String currency,
            @AsOf Instant asOf) {
        return desk.deposit(merchantId, JsonFields.currency(currency, texts), asOf);
    }

    @GetMapping("/entries")
    KeysetPage<EntryBody> entries(
            @PathVariable String merchantId,
            @RequestParam(required = false) @Nullable String currency,
            KeysetRequest request) {
        KeysetPage<EntryRow> page =
                desk.entries(merchantId, JsonFields.currency(currency, texts), request.cursor(), request.limit());
        return new KeysetPage<>(page.items().stream().map(EntryBody::of).toList(), page.nextCursor());
    }
}
