package io.touchstone.trade.domain;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of one order in one row, as far as ruling C2 looks at it. Times are microseconds since the
 * database's epoch, and the comment is UTF-8, so that millions can be judged without making objects of their parts.
 *
 * @param outcome 1, 0 or −1
 * @param description 1 to 5, or 0 when the row has no such score; likewise the other two
 */
// An array and not a text: compared through ORDER only, and never made into a String for millions of rows.
@SuppressWarnings("ArrayRecordComponent")
record RatingRow(
        long ratedAt, short outcome, short description, short service, short logistics, byte @Nullable [] comment) {

    private static final byte[] NOTHING = {};

    /**
     * The order in which the rows of one side and order are judged: by time, then negative before neutral before
     * positive, then by the text of the other columns in byte order (ruling C2). Only rows that are equal compare as equal.
     */
    static final Comparator<RatingRow> ORDER = Comparator.comparingLong(RatingRow::ratedAt)
            .thenComparingInt(RatingRow::outcome)
            .thenComparingInt(RatingRow::description)
            .thenComparingInt(RatingRow::service)
            .thenComparingInt(RatingRow::logistics)
            .thenComparing(RatingRow::text, Arrays::compareUnsigned);

    boolean isEqualTo(RatingRow other) {
        return ratedAt == other.ratedAt && ORDER.compare(this, other) == 0;
    }

    boolean isPositive() {
        return outcome > 0;
    }

    private byte[] text() {
        return comment == null ? NOTHING : comment;
    }
}
