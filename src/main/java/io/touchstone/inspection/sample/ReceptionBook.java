package io.touchstone.inspection.sample;

import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.inspection.SampleId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of how parcels came, and of the pictures taken then. */
@Repository
class ReceptionBook {

    private final JdbcTemplate jdbc;

    ReceptionBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(SampleId sample, Reception reception) {
        jdbc.update(
                "insert into inspection_reception (sample_id, parcel_intact, as_ordered, units, note, at, actor)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                sample.id(),
                reception.parcelIntact(),
                reception.asOrdered(),
                reception.units(),
                reception.note(),
                Timestamp.from(reception.at()),
                reception.actor());
    }

    Optional<Reception> find(SampleId sample) {
        return jdbc
                .query(
                        "select parcel_intact, as_ordered, units, note, at, actor from inspection_reception where sample_id = ?",
                        (row, index) -> new Reception(
                                row.getBoolean(1),
                                row.getBoolean(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getString(6)),
                        sample.id())
                .stream()
                .findFirst();
    }

    /** The same file told twice is one picture. */
    void addPhoto(SampleId sample, EvidenceView file, PhotoSubject subject, Instant at, String by) {
        jdbc.update(
                "insert into inspection_photo (sample_id, file_id, sha256, subject, added_at, added_by) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                sample.id(),
                file.id().id(),
                file.sha256(),
                subject.word(),
                Timestamp.from(at),
                by);
    }

    /** In the order they were taken in. */
    Map<FileId, PhotoSubject> photos(SampleId sample) {
        Map<FileId, PhotoSubject> photos = new LinkedHashMap<>();
        jdbc.query(
                "select file_id, subject from inspection_photo where sample_id = ? order by added_at, file_id",
                row -> {
                    photos.put(
                            new FileId(row.getObject("file_id", UUID.class)),
                            PhotoSubject.of(row.getString("subject")));
                },
                sample.id());
        return photos;
    }
}
