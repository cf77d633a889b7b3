package io.touchstone.merchant.application;

import io.touchstone.evidence.FileId;
import io.touchstone.evidence.SharedFiles;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a shop's documents are there for everybody with a seat in it: every role reads its papers. */
@Component
class DocumentFiles implements SharedFiles {

    private final JdbcClient jdbc;

    DocumentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isShared(FileId file, UUID account) {
        return jdbc.sql("""
                        select exists (
                            select from merchant_document d
                            left join merchant_application a on a.application_id = d.application_id
                            join merchant_seat s on s.merchant_id = coalesce(d.merchant_id, a.merchant_id)
                            where d.file_id = :file and s.account_id = :account)
                        """)
                .param("file", file.id())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
