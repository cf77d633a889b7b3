package io.touchstone.merchant.domain;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.StoryShop;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The shop in which the demo's second seller sits; the first of them where there are several. */
@Component
class ShopOfStory implements StoryShop {

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
                .map(MerchantView::merchantId)
                .min(Comparator.naturalOrder());
    }
}
