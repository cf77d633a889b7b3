package io.touchstone.penalty.violation;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of cases, and who of a shop may look at them: everybody with a seat in it, from the day it was told; never internal ones. */
@Component
public class CaseFiles implements SharedFiles {

    private final JdbcClient jdbc;
    private final Evidence evidence;

    CaseFiles(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /**
     * Takes a file in, in the portal as the sender’s own.
     *
     * @throws io.touchstone.kernel.RuleViolation when it cannot be taken
     */
    public UUID take(Upload upload, Actor actor) {
        return evidence.receive(upload, actor).id().id();
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from penalty_case c join merchant_seat s on s.merchant_id = c.merchant_id
                             where s.account_id = :account and c.told_at is not null and (
                                   exists (select from penalty_case_evidence e
                                            where e.case_id = c.case_id and e.file_id = :file and not e.internal)
                                or exists (select from penalty_case_answer a join penalty_case_answer_file f using (answer_id)
                                            where a.case_id = c.case_id and f.file_id = :file)))
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
