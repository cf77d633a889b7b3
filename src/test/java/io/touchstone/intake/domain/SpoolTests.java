package io.touchstone.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.shell.Refused;
import io.touchstone.shell.RunMode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;

class SpoolTests {

    private static final int MOST = 100_000;
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    @Test
    void keepsABodyThatJustFits() {
        Spool spool = spool();

        spool.receive(ID, new ByteArrayInputStream(new byte[MOST]));

        assertThat(spool.file(ID)).hasSize(MOST);
    }

    /** One that does not say how long it is, which is found out on the way. */
    @Test
    void refusesABodyThatGrowsTooLargeAndKeepsNothingOfIt() {
        Spool spool = spool();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> spool.receive(ID, new ByteArrayInputStream(new byte[MOST + 1])))
                .matches(refused -> refused.status() == HttpStatus.CONTENT_TOO_LARGE);
        assertThat(spool.file(ID)).doesNotExist();
    }

    @Test
    void refusesABodyThatBreaksOffAndKeepsNothingOfIt() {
        Spool spool = spool();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[MOST / 2]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("the sender went away");
            }
        });

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> spool.receive(ID, broken))
                .matches(refused -> refused.status() == HttpStatus.BAD_REQUEST);
        assertThat(spool.file(ID)).doesNotExist();
    }

    private Spool spool() {
        return new Spool(new RunMode(RunMode.Demo.OFF, true, folder), MOST);
    }
}
