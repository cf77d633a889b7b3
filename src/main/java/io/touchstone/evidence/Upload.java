package io.touchstone.evidence;

import java.io.InputStream;

/** One file as a form sent it; whoever opened the stream closes it. */
public record Upload(String name, InputStream content) {}
