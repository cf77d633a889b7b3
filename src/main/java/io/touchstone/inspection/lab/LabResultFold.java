package io.touchstone.inspection.lab;

import io.touchstone.intake.CopyRow;
import io.touchstone.intake.CopyRows;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of one sample and item after the other, least said first, so that the order in the file does not matter; holds one
 * line of the sheet, whatever the size of the file.
 */
final class LabResultFold {

    private static final int LINE = 0;
    private static final int SAMPLE = 1;
    private static final int ITEM = 2;
    private static final int FIRST_VALUE = 3;
    private static final int VALUES = 5;
    private static final int LIMIT = 1;
    private static final int WRITTEN = 2;
    private static final int ORDER = 8;
    private static final int SPEC = 9;
    private static final int ORDERED = 10;
    private static final int OPEN = 11;
    private static final int FIRST_STORED = 12;

    private static final List<String> NAMES = List.of("method", "limit_text", "value_text", "verdict", "tested_at");

    /** The items of the specifications met, by the specification’s version and the code. */
    static final class Known {

        private final Map<String, SpecItem> items = new HashMap<>();

        void put(UUID spec, int version, Spec.Version of) {
            of.items().forEach(item -> items.put(spec + "/" + version + "/" + item.code(), item));
        }

        @Nullable
        SpecItem item(@Nullable String spec, @Nullable String code) {
            return items.get(spec + "/" + code);
        }
    }

    private final StagedFile file;
    private final Known known;
    private final CopyRows out;
    private byte @Nullable [] sample;
    private byte @Nullable [] item;
    private byte[] @Nullable [] held = new byte[VALUES][];
    private boolean isHeld;
    private byte @Nullable [] changedOf;
    private long accepted;
    private long duplicate;

    LabResultFold(StagedFile file, Known known, CopyRows out) {
        this.file = file;
        this.known = known;
        this.out = out;
    }

    IntakeKind.Tally tally() {
        return new IntakeKind.Tally(accepted, duplicate);
    }

    void take(CopyRow row) {
        if (!row.is(SAMPLE, sample) || !row.is(ITEM, item)) {
            begin(row);
        }
        if (isRefused(row)) {
            return;
        }
        if (isHeld && (row.isNull(FIRST_VALUE + LIMIT) || row.is(FIRST_VALUE + LIMIT, held[LIMIT]))) {
            duplicate++;
        } else {
            accept(row);
        }
    }

    private void begin(CopyRow row) {
        end();
        sample = row.asBytes(SAMPLE);
        item = row.asBytes(ITEM);
        held = new byte[VALUES][];
        isHeld = !row.isNull(FIRST_STORED + WRITTEN);
        for (int i = 0; isHeld && i < VALUES; i++) {
            held[i] = row.asBytes(FIRST_STORED + i);
        }
    }

    private boolean isRefused(CopyRow row) {
        if (row.isNull(ORDER)) {
            return refuse(row, "sample_no", "sample-unknown", "no open order of this sender has this sample number");
        }
        if (!row.asBoolean(ORDERED)) {
            return refuse(row, "item_code", "item-unknown", "this item was not ordered for this sample");
        }
        SpecItem asked = known.item(row.asText(SPEC), row.asText(ITEM));
        String written = row.asText(FIRST_VALUE + WRITTEN);
        if (!isHeld && asked != null && written != null && Reading.of(written, asked) instanceof Reading.Bad bad) {
            return refuse(row, "value_text", bad.problem().slug(), bad.problem().detail());
        }
        return conflict(row);
    }

    private boolean conflict(CopyRow row) {
        for (int i = 0; isHeld && i < VALUES; i++) {
            byte[] said = says(row, i);
            boolean fills = said != null && held[i] == null;
            boolean differs = said != null && held[i] != null && !Arrays.equals(said, held[i]);
            if (differs || (fills && !row.asBoolean(OPEN))) {
                return refuse(row, NAMES.get(i), RowCode.CONFLICT.slug(), RowCode.CONFLICT.detail());
            }
        }
        return !isHeld
                && !row.asBoolean(OPEN)
                && refuse(row, "sample_no", RowCode.CONFLICT.slug(), RowCode.CONFLICT.detail());
    }

    private boolean refuse(CopyRow row, String column, String code, String detail) {
        file.refuse(row.asLong(LINE), column, code, detail);
        return true;
    }

    private static byte @Nullable [] says(CopyRow row, int value) {
        return row.asBytes(FIRST_VALUE + value);
    }

    private void accept(CopyRow row) {
        for (int i = 0; i < VALUES; i++) {
            byte[] said = says(row, i);
            held[i] = said == null ? held[i] : said;
        }
        isHeld = true;
        changedOf = row.asBytes(ORDER);
        accepted++;
    }

    /** Writes the line that was held, when the file said anything new of it; also after the last row. */
    void end() {
        if (changedOf == null) {
            return;
        }
        out.begin(3 + VALUES);
        put(changedOf);
        put(item);
        put(sample);
        for (byte[] value : held) {
            put(value);
        }
        changedOf = null;
    }

    private void put(byte @Nullable [] value) {
        if (value == null) {
            out.putNull();
        } else {
            out.put(value, 0, value.length);
        }
    }
}
