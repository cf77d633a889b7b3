package io.touchstone.penalty.statement;

import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.Wording;

/** To whom a merchant may turn outside the platform, as statements name it (ruling E5); every operator enters its own seat. */
record RedressPlaces(String authorityZh, String authorityEn, String courtZh, String courtEn) {

    static final SettingKey<RedressPlaces> KEY = new SettingKey<>(
            "penalty.redress",
            RedressPlaces.class,
            new RedressPlaces(
                    "平台经营者住所地的县级以上市场监督管理部门",
                    "the market regulation authority at county level or above of the platform’s seat",
                    "平台经营者住所地有管辖权的人民法院",
                    "the competent people’s court of the platform’s seat"),
            "rules.md 3.6 (O37 art. 29, ECL art. 59)");

    private static final int LENGTH_MAX = 200;

    RedressPlaces {
        for (String some : new String[] {authorityZh, authorityEn, courtZh, courtEn}) {
            if (some.isBlank() || some.length() > LENGTH_MAX) {
                throw new IllegalArgumentException("a place has a name");
            }
        }
    }

    Wording authority() {
        return new Wording(authorityZh, authorityEn);
    }

    Wording court() {
        return new Wording(courtZh, courtEn);
    }
}
