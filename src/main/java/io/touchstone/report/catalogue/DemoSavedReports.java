package io.touchstone.report.catalogue;

import io.touchstone.export.ExportFormat;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Actor;
import io.touchstone.report.catalogue.SavedReport.Content;
import io.touchstone.report.catalogue.SavedReport.Head;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import io.touchstone.shell.DemoChapter;
import io.touchstone.shell.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A few saved reports of the demo’s people: by the month, by the week, by hand, and one that rests. */
@Component
class DemoSavedReports implements DemoChapter {

    private static final int POSITION = 117;
    private static final int MORNING = 7;
    private static final String PERIOD = "period";

    private final SavedBook book;
    private final SavedRows rows;
    private final Accounts accounts;
    private final ReportMoment moment;

    DemoSavedReports(SavedBook book, SavedRows rows, Accounts accounts, ReportMoment moment) {
        this.book = book;
        this.rows = rows;
        this.accounts = accounts;
        this.moment = moment;
    }

    @Override
    public String name() {
        return "report-saved";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void tell() {
        accounts.withRole(Role.OFFICER).stream().findFirst().ifPresent(this::ofOfficer);
        accounts.withRole(Role.FINANCE).stream().findFirst().ifPresent(this::ofFinance);
    }

    private void ofOfficer(AccountView officer) {
        save(
                officer,
                "penalties",
                new Content(
                        "处罚月报",
                        Map.of(PERIOD, Span.LAST_MONTH.word()),
                        ExportFormat.XLSX,
                        Locale.SIMPLIFIED_CHINESE,
                        true,
                        Rhythm.monthly(1, MORNING)));
        UUID appeals = save(
                officer,
                "appeals-overturned",
                new Content(
                        "申诉周报",
                        Map.of(PERIOD, Span.LAST_WEEK.word()),
                        ExportFormat.CSV,
                        Locale.SIMPLIFIED_CHINESE,
                        false,
                        Rhythm.weekly(DayOfWeek.MONDAY, MORNING)));
        rows.lock(appeals)
                .ifPresent(saved ->
                        book.change(saved, report -> report.pause(PauseReason.OWNER, moment.now(), actor(officer))));
    }

    private void ofFinance(AccountView finance) {
        save(
                finance,
                "compensation",
                new Content(
                        "消费者赔付季报",
                        Map.of(PERIOD, Span.LAST_QUARTER.word()),
                        ExportFormat.XLSX,
                        Locale.SIMPLIFIED_CHINESE,
                        true,
                        Rhythm.NEVER));
    }

    private UUID save(AccountView owner, String source, Content content) {
        Instant at = moment.now();
        UUID id = moment.newId();
        book.add(SavedReport.save(new Head(id, owner.id().id(), source, at), content, moment.zone(), actor(owner)));
        return id;
    }

    private static Actor actor(AccountView owner) {
        return new Actor(Actor.Kind.STAFF, owner.id().toString());
    }
}
