package io.touchstone.inspection.demo;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.lab.Lab;
import io.touchstone.inspection.lab.Labs;
import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Three laboratories of different price and speed; two of them have people with a seat. */
@Component
class MadeLabs {

    static final String FIRST = "hudong";
    static final String SECOND = "jiangnan";
    static final String THIRD = "lingnan";

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int YEARS = 3;
    private static final long PRICE = 12_000;

    private record Made(String code, String zh, String en, String member, long priceStep, int days) {}

    private static final List<Made> ALL = List.of(
            new Made(FIRST, "沪东示范检测中心", "Hudong Demo Testing Centre", "lab", 3_000, 7),
            new Made(SECOND, "江南示范质检所", "Jiangnan Demo Quality Institute", "lab2", 1_500, 10),
            new Made(THIRD, "岭南示范商检实验室", "Lingnan Demo Inspection Laboratory", "", 500, 14));

    private final Labs labs;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Cast cast;

    MadeLabs(Labs labs, Accounts accounts, PlatformTime time, Cast cast) {
        this.labs = labs;
        this.accounts = accounts;
        this.time = time;
        this.cast = cast;
    }

    /** Each may test every item of the specifications. */
    void open(Collection<MadeSpecs.Made> specs, Instant at) {
        Actor actor = cast.staff("inspector");
        LocalDate until = time.day(at).plusYears(YEARS);
        int number = 1;
        for (Made made : ALL) {
            labs.add(
                    made.code,
                    new Lab.Profile(made.zh, made.en, "DEMO-L" + number, until, "DEMO-C" + number, until),
                    actor,
                    at);
            for (MadeSpecs.Made spec : specs) {
                spec.items().forEach(item -> labs.addScope(made.code, scope(made, spec, item, until), actor, at));
            }
            if (accounts.find(made.member).isPresent()) {
                labs.addMember(made.code, made.member, actor, at);
            }
            number++;
        }
    }

    private static Lab.NewScope scope(Made made, MadeSpecs.Made spec, SpecItem item, LocalDate until) {
        return new Lab.NewScope(
                spec.category(), item.code(), "", until, new Money(PRICE + made.priceStep, CNY), made.days);
    }
}
