package io.touchstone.merchant.people;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the people of a shop; while nobody has a seat in it, the address that the platform reported. */
@Component
public class ShopPost implements ShopNotices {

    /** Everybody who acts for a shop; who only reads is not written to. */
    public static final Set<SeatRole> ACTING = EnumSet.of(SeatRole.OWNER, SeatRole.OPERATOR);

    /** The language of those of whom nothing is known. */
    private static final String USUAL_LOCALE = "zh-CN";

    private final Seats seats;
    private final Accounts accounts;
    private final Notices notices;
    private final JdbcTemplate db;

    ShopPost(Seats seats, Accounts accounts, Notices notices, JdbcTemplate db) {
        this.seats = seats;
        this.accounts = accounts;
        this.notices = notices;
        this.db = db;
    }

    @Override
    public void tell(String merchantId, String template, String path, String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = name(merchantId);
        List<AccountId> people = people(merchantId);
        people.forEach(account -> notices.send(Notice.to(account, template, path, all)));
        String address = people.isEmpty() ? address(merchantId) : null;
        if (address != null) {
            notices.send(new Notice(
                    new Notice.Recipient.Address(address, USUAL_LOCALE),
                    template,
                    List.of(all),
                    path,
                    EnumSet.of(Notice.Channel.MAIL),
                    false));
        }
    }

    private List<AccountId> people(String merchantId) {
        return seats.accounts(merchantId, ACTING).stream()
                .map(this::enabled)
                .flatMap(List::stream)
                .toList();
    }

    private List<AccountId> enabled(UUID account) {
        return accounts.find(new AccountId(account)).filter(AccountView::enabled).map(AccountView::id).stream()
                .toList();
    }

    private String name(String merchantId) {
        return db.queryForList("select name from merchant where merchant_id = ?", String.class, merchantId).stream()
                .findFirst()
                .orElse(merchantId);
    }

    private @Nullable String address(String merchantId) {
        return db
                .queryForList("select contact_email from merchant where merchant_id = ?", String.class, merchantId)
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
