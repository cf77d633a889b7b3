package io.touchstone.report.engagement.request;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demo's auditor asked for: one request answered and accepted, one that somebody is answering, one just asked. */
@Component
class DemoRequests implements DemoChapter {

    private static final int POSITION = 117;
    private static final Duration DAY = Duration.ofDays(1);

    private final RequestAsking asking;
    private final RequestBook book;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Ids ids;
    private final Clock clock;

    DemoRequests(RequestAsking asking, RequestBook book, Accounts accounts, PlatformTime time, Ids ids, Clock clock) {
        this.asking = asking;
        this.book = book;
        this.accounts = accounts;
        this.time = time;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report-requests";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void tell() {
        Optional<Actor> auditor = person("auditor");
        Optional<Actor> host = person("admin");
        Optional<Actor> finance = person("finance");
        if (auditor.isEmpty()
                || host.isEmpty()
                || finance.isEmpty()
                || asking.seat(auditor.get()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        accepted(now.minus(DAY.multipliedBy(20)), auditor.get(), host.get(), finance.get());
        Instant asked = now.minus(DAY.multipliedBy(2));
        String number = ask("请提供上季度保证金扣款的审批记录与银行回单。", "保证金扣款", asked, auditor.get());
        book.assign(number, 0, id(finance.get()), asked.plus(Duration.ofHours(3)), host.get());
        ask("请说明申诉改判案件的复核分工，以及如何保证原决定人不参与复核。", null, now.minus(Duration.ofHours(5)), auditor.get());
    }

    private void accepted(Instant at, Actor auditor, Actor host, Actor finance) {
        String number = ask("请提供保证金账户与总账的对账说明。", null, at, auditor);
        book.assign(number, 0, id(finance), at.plus(Duration.ofHours(4)), host);
        Instant answered = at.plus(DAY.multipliedBy(2));
        book.answer(
                number,
                1,
                new RequestBook.Answer(ids.next(), id(finance), "每日自动核对，差异为零；证明见“保证金核对”页面，可按日期查询。", List.of()),
                answered,
                finance);
        book.change(number, 2, request -> request.accept(id(auditor), answered.plus(DAY), auditor));
    }

    private String ask(String what, @Nullable String about, Instant at, Actor auditor) {
        return asking.ask(ids.next(), what, about, time.day(at).plusDays(7), at, auditor);
    }

    private Optional<Actor> person(String username) {
        return accounts.find(username)
                .filter(AccountView::enabled)
                .map(account -> new Actor(Actor.Kind.STAFF, account.id().toString()));
    }

    private static UUID id(Actor person) {
        return UUID.fromString(person.id());
    }
}
