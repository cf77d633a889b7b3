package io.touchstone.rulebook.domain;

import tools.jackson.databind.json.JsonMapper;

/** How values are kept: by the names of their parts, whatever names the API gives things. */
final class SettingJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SettingJson() {}
}
