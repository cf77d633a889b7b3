package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the daily mail of its reader, and which days had theirs. */
@Repository
class Digests {

    private static final int READERS = 100;

    /** The last time a reader's hour struck is today's or, before it, yesterday's; a run missed then is made up for. */
    private static final String DUE = """
            with waiting as (
                select account_id, min(created_at) as oldest from notice_message where digest = 'WAITING' group by account_id
            )
            select w.account_id, struck.day, struck.at
              from waiting w
              left join notice_reader r using (account_id)
              cross join lateral (
                  select day, (day + make_interval(hours => coalesce(r.digest_hour, :usual))) at time zone :zone as at
                    from (values (cast(:today as date)), (cast(:today as date) - 1)) v (day)
                   where (day + make_interval(hours => coalesce(r.digest_hour, :usual))) at time zone :zone <= :now
                   order by day desc limit 1) struck
             where w.oldest <= struck.at
               and not exists (select from notice_digest d where d.account_id = w.account_id and d.day = struck.day)
             order by struck.at, w.account_id
             limit :readers""";

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody whose daily mail is to be made, with what was told them until then. */
    record Due(AccountId account, LocalDate day, Instant until) {}

    /** One notice of a daily mail; read ones are left out of it. */
    record Told(Letter letter, boolean read) {}

    List<Due> due(Instant now, LocalDate today, String zone) {
        return jdbc.sql(DUE)
                .param("usual", DigestRound.USUAL_HOUR)
                .param("zone", zone)
                .param("today", today)
                .param("now", Letters.utc(now))
                .param("readers", READERS)
                .query((row, number) -> new Due(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False when the day had its mail already; another node that asks at the same time waits for this transaction. */
    boolean claim(Due due, Instant at) {
        return jdbc.sql("insert into notice_digest (account_id, day, made_at, notices) values (:account, :day, :at, 0)"
                                + " on conflict do nothing")
                        .param("account", due.account().id())
                        .param("day", due.day())
                        .param("at", Letters.utc(at))
                        .update()
                == 1;
    }

    /** Takes what waits, newest first; it waits no longer. */
    List<Told> take(Due due) {
        return jdbc
                .sql("update notice_message set digest = case when read_at is null then 'TOLD' else 'PASSED' end"
                        + " where account_id = :account and digest = 'WAITING' and created_at <= :until"
                        + " returning " + Letters.COLUMNS)
                .param("account", due.account().id())
                .param("until", Letters.utc(due.until()))
                .query((row, number) -> new Told(Letters.letter(row), row.getObject("read_at") != null))
                .list()
                .stream()
                .sorted(Comparator.comparing((Told told) -> told.letter().id()).reversed())
                .toList();
    }

    void made(Due due, int notices) {
        jdbc.sql("update notice_digest set notices = :notices where account_id = :account and day = :day")
                .param("notices", notices)
                .param("account", due.account().id())
                .param("day", due.day())
                .update();
    }
}
