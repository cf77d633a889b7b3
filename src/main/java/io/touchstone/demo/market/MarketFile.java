package io.touchstone.demo.market;

import java.nio.file.Path;

/** One file of the market, to be imported as its kind; parts of a kind are numbered from 1. */
public record MarketFile(String kind, int part, Path path, long rows) {}
