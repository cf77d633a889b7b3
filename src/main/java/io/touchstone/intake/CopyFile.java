package io.touchstone.intake;

/** Rows kept in a file until the database can take them: a connection cannot give and take rows at the same time. */
public interface CopyFile {

    CopyRows rows();

    /**
     * Writes all rows into a table and forgets them.
     *
     * @param target the table with the columns in the rows' order, {@code "trade_rating (order_id, …)"}
     */
    void copyInto(String target);
}
