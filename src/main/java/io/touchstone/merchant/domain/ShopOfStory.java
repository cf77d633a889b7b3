package io.touchstone.merchant.domain;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.StoryShop;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The shop in which the demo's second seller sits; the oldest of them where there are several. */
@Component
class ShopOfStory implements StoryShop {

    private static final Comparator<MerchantView> OLDEST = Comparator.comparing(
                    MerchantView::openedOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(MerchantView::merchantId);

    private final Accounts accounts;
    private final Merchants merchants;

    ShopOfStory(Accounts accounts, Merchants merchants) {
        this.accounts = accounts;
        this.merchants = merchants;
    }

    @Override
    public Optional<String> find() {
        return accounts.find(SELLER).stream()
                .flatMap(account -> merchants.ofAccount(account.id().id()).stream())
                .min(OLDEST)
                .map(MerchantView::merchantId);
    }
}
