package io.touchstone.credit.domain;

/** The marks of one rating that count for the DSR; 0 where the buyer gave none. Time in microseconds. */
public record Mark(long at, String orderId, int description, int service, int logistics) {}
