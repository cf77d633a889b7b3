package io.touchstone.notice;

/**
 * A notice in words, as its recipient will read it.
 *
 * @param locale the language it is in, as a tag
 */
public record NoticeText(String locale, String subject, String body) {}
