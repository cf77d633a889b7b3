package io.touchstone.report.engagement.request;

import io.touchstone.evidence.Upload;
import io.touchstone.identity.AccountView;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.report.ReportPermissions.CanAudit;
import io.touchstone.report.ReportPermissions.CanHost;
import io.touchstone.report.engagement.request.RequestPermissions.CanTakePart;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where auditors ask for evidence, hosts give it to staff, and staff answer (feature M4). */
@Service
@Transactional
public class RequestDesk {

    private final RequestBook book;
    private final RequestAsking asking;
    private final RequestReading reading;
    private final CurrentActor actor;
    private final Clock clock;

    RequestDesk(RequestBook book, RequestAsking asking, RequestReading reading, CurrentActor actor, Clock clock) {
        this.book = book;
        this.asking = asking;
        this.reading = reading;
        this.actor = actor;
        this.clock = clock;
    }

    /** Those the reader asked, hosts or is to answer. */
    @CanTakePart
    @Transactional(readOnly = true)
    public KeysetPage<RequestRow> list(RequestFilter filter, @Nullable String cursor, int limit) {
        return reading.list(filter, person(), cursor, limit);
    }

    @CanTakePart
    @Transactional(readOnly = true)
    public RequestPage page(String number) {
        return reading.page(number, person());
    }

    /** A file of an answer. */
    @CanTakePart
    @Transactional(readOnly = true)
    public RequestFile file(String number, UUID file) {
        return reading.file(number, file, person());
    }

    /** By the platform's calendar. */
    @CanTakePart
    public LocalDate today() {
        return reading.today();
    }

    /** @return its number; a double submit asks once */
    @CanAudit
    public String ask(UUID once, String what, @Nullable String about, LocalDate dueOn) {
        return asking.ask(once, what, about, dueOn, clock.instant(), actor.get());
    }

    /** Whether the reader can ask at all: under an engagement that is open. */
    @CanAudit
    public boolean canAsk() {
        return asking.seat(actor.get()).isPresent();
    }

    @CanHost
    public List<AccountView> staff() {
        return book.staff();
    }

    @CanHost
    public void assign(String number, long seen, UUID person) {
        book.assign(number, seen, person, clock.instant(), actor.get());
    }

    /** By the one it was given to; a double submit answers once. */
    @CanTakePart
    public void answer(String number, long seen, UUID once, String words, List<Upload> uploads) {
        book.answer(number, seen, new RequestBook.Answer(once, person(), words, uploads), clock.instant(), actor.get());
    }

    @CanAudit
    public void askBack(String number, long seen, String words) {
        Actor auditor = actor.get();
        Instant now = clock.instant();
        book.change(number, seen, request -> request.askBack(person(), words, now, auditor));
    }

    @CanAudit
    public void accept(String number, long seen) {
        Actor auditor = actor.get();
        Instant now = clock.instant();
        book.change(number, seen, request -> request.accept(person(), now, auditor));
    }

    @CanAudit
    public void withdraw(String number, long seen, String words) {
        Actor auditor = actor.get();
        Instant now = clock.instant();
        book.change(number, seen, request -> request.withdraw(person(), words, now, auditor));
    }

    private UUID person() {
        return UUID.fromString(actor.get().id());
    }
}
