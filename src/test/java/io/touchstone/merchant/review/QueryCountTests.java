package io.touchstone.merchant.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.touchstone.identity.Accounts;
import io.touchstone.merchant.review.ReviewFixture.Submitted;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A page asks the database at most fifteen times, however many rows it shows (issue 3, "Measured"). */
@TouchstoneTest
class QueryCountTests {

    private static final int QUERIES_MAX = 15;
    private static final Instant DUE = Instant.parse("2026-03-04T09:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Test
    void areFewForTheQueueAndTheReviewPage() {
        var fixture = new ReviewFixture(db, accounts, json);
        Authentication reviewer = fixture.reviewer("Zhang");
        Submitted one = fixture.submit("First", true, DUE);
        for (int i = 0; i < 20; i++) {
            fixture.submit("Bears " + i, false, DUE);
        }

        assertThat(queries("/admin/applications?category=toys&limit=20", reviewer))
                .isBetween(1L, (long) QUERIES_MAX);
        assertThat(queries("/admin/applications/" + one.id(), reviewer)).isBetween(1L, (long) QUERIES_MAX);
        assertThat(queries("/admin/review-quality", reviewer)).isBetween(1L, (long) QUERIES_MAX);
    }

    private long queries(String path, Authentication reader) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        String here = Thread.currentThread().getName();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            assertThat(http.get().uri(path).with(authentication(reader)).exchange())
                    .hasStatusOk();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getMessage().startsWith("Executing "))
                .filter(event -> event.getFormattedMessage().contains("["))
                .count();
    }
}
