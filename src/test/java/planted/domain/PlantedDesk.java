package planted.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks most laws of the domain at once. */
@Service
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate", "UnusedVariable", "TimeZoneUsage", "BanSerializableRead"})
public class PlantedDesk {

    private @Nullable BigDecimal depositAmount;

    @Autowired
    private @Nullable Runnable collaborator;

    public void decide() {
        Instant now = Instant.now();
        long millis = System.currentTimeMillis();
        Date date = new Date();
        ZoneId zone = ZoneId.systemDefault();
        UUID id = UUID.randomUUID();
        new IllegalStateException(now + " " + millis + date + zone + id).printStackTrace();
        if (depositAmount == null && collaborator == null) {
            process();
        }
    }

    @Transactional
    private void process() {
        depositAmount = BigDecimal.ONE;
    }

    public Object read(InputStream in) throws IOException, ClassNotFoundException {
        new ProcessBuilder("true").start();
        return new ObjectInputStream(in).readObject();
    }
}
