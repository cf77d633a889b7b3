package io.touchstone.inspection.lab;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.lab.ProficiencyRound.NewRound;
import io.touchstone.inspection.lab.ProficiencyRound.Own;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proficiency rounds of the demo’s laboratories (D15): one that is closed, in which one of them lay beside the others, one that waits
 * for a last value, and one whose material was spoilt.
 */
@Component
class DemoRounds implements DemoChapter {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_TO_ANSWER = 21;
    private static final List<String> FOUND = List.of("41.8", "43.1", "52.6", "42.4", "42.9", "43.6");
    private static final List<String> STILL_OPEN = List.of("7.1", "7.3");
    private static final Item HCHO = new Item("HCHO", "GB/T 2912.1", "mg/kg");
    private static final Item EARTH = new Item("EARTH", "GB 4706.1", "Ω");
    private static final Item PH = new Item("PH", "GB/T 7573", "pH");

    /** What is measured. */
    private record Item(String code, String method, String unit) {}

    private final ProficiencyRounds rounds;
    private final RoundBook book;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoRounds(
            ProficiencyRounds rounds,
            RoundBook book,
            Accounts accounts,
            JdbcClient jdbc,
            PlatformTime time,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.book = book;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection-rounds";
    }

    @Override
    public int position() {
        return 73;
    }

    @Override
    public void tell() {
        List<String> labs = jdbc.sql("select code from inspection_lab where active order by code limit 6")
                .query(String.class)
                .list();
        if (labs.size() < VerificationTerms.KEY.first().roundLabsMin()) {
            return;
        }
        Actor by = accounts.find("inspector")
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().toString()))
                .orElseGet(() -> Actor.system("demo-inspector"));
        Instant now = clock.instant();
        closed(labs, now.minus(DAY.multipliedBy(75)), by);
        spoilt(labs, now.minus(DAY.multipliedBy(40)), by);
        open(labs, now.minus(DAY.multipliedBy(9)), by);
    }

    private void closed(List<String> labs, Instant at, Actor by) {
        ProficiencyRound round = begin(asked("纺织品甲醛能力验证", "Formaldehyde in textiles", HCHO, "3.0", at), labs, at, by);
        answer(round, FOUND, at.plus(DAY.multipliedBy(11)));
        rounds.close(round.number(), round.version(), by, at.plus(DAY.multipliedBy(DAYS_TO_ANSWER)));
    }

    private void spoilt(List<String> labs, Instant at, Actor by) {
        ProficiencyRound round = begin(asked("小家电接地电阻比对", "Earth resistance", EARTH, "0.01", at), labs, at, by);
        rounds.cancel(
                round.number(),
                round.version(),
                "样件运输受损，本轮作废 The material was damaged on its way",
                by,
                at.plus(DAY.multipliedBy(4)));
    }

    private void open(List<String> labs, Instant at, Actor by) {
        ProficiencyRound round = begin(asked("纺织品 pH 值能力验证", "pH value of textiles", PH, "0.2", at), labs, at, by);
        answer(round, STILL_OPEN, at.plus(DAY.multipliedBy(2)));
    }

    private NewRound asked(String zh, String en, Item item, String target, Instant at) {
        return new NewRound(
                zh,
                en,
                item.code(),
                item.method(),
                item.unit(),
                time.day(at).plusDays(DAYS_TO_ANSWER),
                new BigDecimal(target));
    }

    private ProficiencyRound begin(NewRound asked, List<String> labs, Instant at, Actor by) {
        return rounds.open(ids.next(), asked, labs, by, at);
    }

    /** As many of the laboratories as there are values, in their order. */
    private void answer(ProficiencyRound round, List<String> values, Instant at) {
        List<ProficiencyRound.Value> parts = book.values(round.roundId());
        for (int i = 0; i < Math.min(parts.size(), values.size()); i++) {
            ProficiencyRound.Value part = parts.get(i);
            rounds.enter(
                    new Own(round, part),
                    new BigDecimal(values.get(i)),
                    new BigDecimal(values.get(i)).movePointLeft(1).setScale(2, RoundingMode.HALF_UP),
                    Actor.system("demo-" + part.labCode()),
                    at.plus(DAY.multipliedBy(i)));
        }
    }
}
