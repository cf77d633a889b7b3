package io.touchstone.penalty.points;

import io.touchstone.merchant.MerchantView;
import io.touchstone.penalty.points.ClassAccount.Balance;
import io.touchstone.penalty.points.ClassAccount.Entry;
import io.touchstone.penalty.points.PointLines.Stored;
import io.touchstone.penalty.points.PointsView.Line;
import io.touchstone.penalty.points.PointsView.OfClass;
import io.touchstone.penalty.points.PointsView.Served;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a shop's account of points together, for staff and for the shop itself. */
@Component
class PointPages {

    private final PointBook book;
    private final PointLines lines;
    private final LadderBook ladders;

    PointPages(PointBook book, PointLines lines, LadderBook ladders) {
        this.book = book;
        this.lines = lines;
        this.ladders = ladders;
    }

    PointsView view(MerchantView shop, Instant at) {
        Ladder ladder = ladders.open();
        Map<ViolationClass, ClassAccount> accounts =
                PointAccounts.read(ladder, book.inForce(shop.merchantId(), at), at);
        List<Stored> stored = lines.of(shop.merchantId());
        Map<UUID, String> numbers = new HashMap<>();
        stored.forEach(line -> numbers.put(line.eventId(), line.number()));
        int year = ladder.yearOf(at);
        return new PointsView(
                shop.merchantId(),
                shop.name(),
                year,
                ladder.turnAfter(year),
                ladder.versionAt(at).terms().strikesMax(),
                accounts.values().stream().map(one -> ofClass(one, ladder, at)).toList(),
                lines(stored, accounts),
                runs(accounts, numbers, at));
    }

    private static OfClass ofClass(ClassAccount account, Ladder ladder, Instant at) {
        Balance balance = account.balance();
        return new OfClass(
                account.violationClass(),
                balance.total(),
                balance.carried(),
                balance.own(),
                balance.strikes(),
                balance.next(),
                ladder.next(account.violationClass(), balance.total(), at).orElse(null));
    }

    private static List<Line> lines(List<Stored> stored, Map<ViolationClass, ClassAccount> accounts) {
        Map<UUID, Entry> entries = new HashMap<>();
        accounts.values().forEach(account -> account.entries()
                .forEach(entry -> entries.put(entry.event().id(), entry)));
        return stored.stream().map(one -> line(one, entries.get(one.eventId()))).toList();
    }

    private static Line line(Stored one, @Nullable Entry entry) {
        return new Line(
                one.eventId(),
                one.at(),
                one.violationClass(),
                one.points(),
                one.strike(),
                one.number(),
                one.ruleCode(),
                entry == null ? null : entry.year(),
                entry == null ? null : entry.counted(),
                entry == null ? null : entry.after(),
                entry == null ? null : entry.reached(),
                one.takenBackAt());
    }

    private static List<Served> runs(
            Map<ViolationClass, ClassAccount> accounts, Map<UUID, String> numbers, Instant at) {
        return accounts.values().stream()
                .flatMap(account -> account.runs().stream())
                .sorted(Comparator.comparing(LadderRun::startsAt).reversed())
                .map(run -> new Served(
                        run.violationClass(),
                        run.year(),
                        run.node(),
                        Objects.requireNonNullElse(numbers.get(run.eventId()), ""),
                        run.ladder().label(),
                        run.measures(),
                        run.startsAt(),
                        run.endsAt(),
                        run.replacedAt(),
                        run.isServedAt(at)))
                .toList();
    }
}
