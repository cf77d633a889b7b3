package io.touchstone.deposit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some merchants have lodged has changed, in the transaction that is still running. Told within this module only: others hear
 * of the acts that moved the money.
 */
public record MerchantMoneyMoved(Set<String> merchantIds, Currency currency, Instant at) {

    public MerchantMoneyMoved {
        merchantIds = Set.copyOf(merchantIds);
    }

    /** One for each currency in which a deposit or hold account moved. */
    static List<MerchantMoneyMoved> by(List<Posting> postings, List<Receipt> receipts) {
        Map<Currency, Set<String>> merchants = new HashMap<>();
        Instant at = Instant.MIN;
        for (int i = 0; i < postings.size(); i++) {
            if (receipts.get(i).outcome() == Receipt.Outcome.POSTED) {
                Posting posting = postings.get(i);
                at = posting.at().isAfter(at) ? posting.at() : at;
                for (Posting.Leg leg : posting.legs()) {
                    String merchant = leg.account().merchantId();
                    if (merchant != null) {
                        merchants
                                .computeIfAbsent(posting.currency(), currency -> new TreeSet<>())
                                .add(merchant);
                    }
                }
            }
        }
        List<MerchantMoneyMoved> moved = new ArrayList<>();
        for (Map.Entry<Currency, Set<String>> entry : merchants.entrySet()) {
            moved.add(new MerchantMoneyMoved(entry.getValue(), entry.getKey(), at));
        }
        return moved;
    }
}
