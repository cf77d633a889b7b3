package io.touchstone.inspection.appraisal;

import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who sits for an owner of brands may look at the files of its cases. */
@Component
class AppraisalFiles implements SharedFiles {

    private final JdbcClient jdbc;

    AppraisalFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from inspection_appraisal_file f
                            join inspection_appraisal a using (appraisal_id)
                            join inspection_brand_owner_member m using (owner_id)
                            where f.file_id = :file and m.account_id = :account)
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
