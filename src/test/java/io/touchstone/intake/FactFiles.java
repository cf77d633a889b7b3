package io.touchstone.intake;

import io.touchstone.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Small files of facts for tests, and the marketplace they speak of. */
public final class FactFiles {

    public static final Actor SOMEBODY = Actor.system("test");

    private final Intake intake;

    public FactFiles(Intake intake) {
        this.intake = intake;
    }

    /** Imports lines of text, the header first, with a line break after each. */
    public ImportView send(String kind, String... lines) {
        return send(kind, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public ImportView send(String kind, byte[] content) {
        return send(kind, content, ".csv");
    }

    public ImportView send(String kind, byte[] content, String suffix) {
        try {
            Path file = Files.createTempFile("facts", suffix);
            try {
                Files.write(file, content);
                return intake.importNow(kind, file, SOMEBODY);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A category {@code toys}, and shops in it. */
    public void market(String... merchantIds) {
        send("categories", "category_code,name_zh", "toys,玩具");
        StringBuilder merchants = new StringBuilder("merchant_id,name,category_code\n");
        for (String id : merchantIds) {
            merchants.append(id).append(",Shop of ").append(id).append(",toys\n");
        }
        send("merchants", merchants.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** {@code line column code} of each rejected row. */
    public static List<String> rejections(JdbcTemplate db, ImportView imported) {
        return db.queryForList(
                "select line || ' ' || column_name || ' ' || code from intake_rejection where import_id = ? order by line",
                String.class,
                imported.id());
    }

    /** {@code read/accepted/duplicate/rejected}. */
    public static String counts(ImportView view) {
        return view.rowsRead() + "/" + view.rowsAccepted() + "/" + view.rowsDuplicate() + "/" + view.rowsRejected();
    }
}
