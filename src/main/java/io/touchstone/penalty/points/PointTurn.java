package io.touchstone.penalty.points;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.penalty.points.PointBoard.Known;
import io.touchstone.rulebook.ViolationClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Turns one merchant's accounts: tells it once what was cleared and what it begins the year with. */
@Component
class PointTurn {

    private final PointBook book;
    private final PointAccounts accounts;
    private final PointBoard board;
    private final ShopNotices shops;
    private final PointNews news;

    PointTurn(PointBook book, PointAccounts accounts, PointBoard board, ShopNotices shops, PointNews news) {
        this.book = book;
        this.accounts = accounts;
        this.board = board;
        this.shops = shops;
        this.news = news;
    }

    @Transactional
    void turn(String merchantId, Instant at, Actor actor) {
        book.lock(merchantId);
        Map<ViolationClass, Known> known = board.known(merchantId);
        Map<ViolationClass, ClassAccount> turned = accounts.read(merchantId, at);
        board.write(merchantId, turned, at);
        int year = PointAccounts.account(turned, ViolationClass.A).balance().year();
        if (known.values().stream().anyMatch(was -> was.year() < year)) {
            String changes = known.entrySet().stream()
                    .map(was -> change(was.getKey(), was.getValue(), turned))
                    .collect(Collectors.joining(", "));
            shops.tell(merchantId, "penalty.points.turn", path(merchantId), Integer.toString(year), changes);
            news.turned(merchantId, year, changes, at, actor);
        }
    }

    private static String change(ViolationClass one, Known was, Map<ViolationClass, ClassAccount> turned) {
        return one.name() + " " + was.total() + " → "
                + PointAccounts.account(turned, one).balance().total();
    }

    private static String path(String merchantId) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/points";
    }
}
