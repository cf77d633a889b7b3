package io.touchstone.inspection.lab;

import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of a laboratory are there for everybody who works at it. */
@Component
class LabFiles implements SharedFiles {

    private final JdbcClient jdbc;

    LabFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (select from inspection_report r
                                         join inspection_test_order o using (order_id)
                                         join inspection_lab_member m on m.lab_id = o.lab_id
                                        where r.file_id = :file and m.account_id = :account)
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
