package io.touchstone.penalty.points;

import io.touchstone.penalty.ViolationStanding;
import io.touchstone.penalty.ViolationStanding.Points;
import io.touchstone.penalty.Violations;
import io.touchstone.rulebook.ViolationClass;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts of points off the events in force as of an instant. */
@Component
class PointAccounts implements Violations {

    private final PointBook book;
    private final LadderBook ladders;
    private final JdbcClient jdbc;

    PointAccounts(PointBook book, LadderBook ladders, JdbcClient jdbc) {
        this.book = book;
        this.ladders = ladders;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public ViolationStanding of(String merchantId, Instant asOf) {
        Map<ViolationClass, ClassAccount> accounts = read(merchantId, asOf);
        ClassAccount a = account(accounts, ViolationClass.A);
        ClassAccount b = account(accounts, ViolationClass.B);
        ClassAccount c = account(accounts, ViolationClass.C);
        return new ViolationStanding(
                c.balance().year(),
                new Points(a.balance().total(), b.balance().total(), c.balance().total()),
                c.balance().strikes(),
                new Points(a.balance().next(), b.balance().next(), c.balance().next()),
                openCases(merchantId, asOf));
    }

    /** Every class's account, for the year of the instant. */
    Map<ViolationClass, ClassAccount> read(String merchantId, Instant asOf) {
        return read(book.inForce(merchantId, asOf), asOf);
    }

    Map<ViolationClass, ClassAccount> read(List<PointEvent> events, Instant asOf) {
        return read(ladders.open(), events, asOf);
    }

    static Map<ViolationClass, ClassAccount> read(Ladder ladder, List<PointEvent> events, Instant asOf) {
        Map<ViolationClass, ClassAccount> accounts = new EnumMap<>(ViolationClass.class);
        int year = ladder.yearOf(asOf);
        for (ViolationClass one : ViolationClass.values()) {
            List<PointEvent> its = events.stream()
                    .filter(event -> event.violationClass() == one)
                    .toList();
            accounts.put(one, ladder.read(one, its, year));
        }
        return accounts;
    }

    static ClassAccount account(Map<ViolationClass, ClassAccount> accounts, ViolationClass one) {
        return Objects.requireNonNull(accounts.get(one), one::name);
    }

    private int openCases(String merchantId, Instant asOf) {
        return jdbc.sql("""
                        select count(*) from penalty_case
                         where merchant_id = :merchant and opened_at <= :at::timestamptz
                           and (ended_at is null or ended_at > :at::timestamptz)
                        """)
                .param("merchant", merchantId)
                .param("at", asOf.toString())
                .query(Integer.class)
                .single();
    }
}
