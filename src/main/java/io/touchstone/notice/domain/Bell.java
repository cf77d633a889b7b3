package io.touchstone.notice.domain;

import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.UnreadCount;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the reader did not read, by an index of unread messages alone; up to what the bell can show. */
@Component
class Bell implements UnreadCount {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final int COUNTED_MAX = 100;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    Bell(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** None when the database does not answer: the page that says so has a bell too. */
    @Override
    public long unread() {
        UUID own;
        try {
            own = UUID.fromString(currentActor.get().id());
        } catch (IllegalArgumentException nobodyWithAnInbox) {
            return 0;
        }
        try {
            return jdbc.sql("select count(*) from (select from notice_message"
                            + " where account_id = :own and in_inbox and read_at is null limit :most) unread")
                    .param("own", own)
                    .param("most", COUNTED_MAX)
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            log.warn("the bell is silent, as the database does not answer: {}", e.getMessage());
            return 0;
        }
    }
}
