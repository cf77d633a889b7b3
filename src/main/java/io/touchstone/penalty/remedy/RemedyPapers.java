package io.touchstone.penalty.remedy;

import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a shop may look at the files of its plans: everybody with a seat in it. */
@Component
class RemedyPapers implements SharedFiles {

    private final JdbcClient jdbc;

    RemedyPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from penalty_plan_file f join penalty_plan_filing using (filing_id) join penalty_plan p using (plan_id)
                              join merchant_seat s on s.merchant_id = p.merchant_id
                             where f.file_id = :file and s.account_id = :account)
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
