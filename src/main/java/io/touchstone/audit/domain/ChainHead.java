package io.touchstone.audit.domain;

/** The newest seal of the chain; it stands for everything before it. */
record ChainHead(long seq, byte[] hash) {}
