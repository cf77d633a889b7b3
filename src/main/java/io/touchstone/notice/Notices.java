package io.touchstone.notice;

/** Tells people something; called by a module in its own transaction, so that nothing is told that did not happen. */
public interface Notices {

    void send(Notice notice);

    /** The words in which a notice would reach its recipient; nothing is sent. */
    NoticeText preview(Notice notice);
}
