package io.touchstone.rulebook;

/**
 * Says that a setting is changed on a page of its own module, as its value has no fixed shape.
 *
 * @param setting the name of the setting
 * @param path where it is changed
 */
public record SettingEditor(String setting, String path) {}
