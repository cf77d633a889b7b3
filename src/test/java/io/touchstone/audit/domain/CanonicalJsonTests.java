package io.touchstone.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void ordersKeysAndLeavesNoBlanks() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("b", List.of(1, "two", true));
        content.put("a", Map.of("z", Map.of(), "y", List.of()));

        assertThat(CanonicalJson.write(content)).isEqualTo("{\"a\":{\"y\":[],\"z\":{}},\"b\":[1,\"two\",true]}");
    }

    @Test
    void writesNumbersWithoutExponentOrTrailingZeros() {
        assertThat(CanonicalJson.write(
                        Map.of("n", Arrays.asList(1.50, new BigDecimal("1E+3"), 0.0, Long.MIN_VALUE, null))))
                .isEqualTo("{\"n\":[1.5,1000,0,-9223372036854775808,null]}");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        assertThat(CanonicalJson.write(Map.of("s", "\"\\\n\u0000é中🦊/\uD800")))
                .isEqualTo("{\"s\":\"\\\"\\\\\\n\\u0000é中🦊/\\ud800\"}");
    }

    @Test
    void leavesSecretsOut() {
        assertThat(CanonicalJson.write(Map.of("new_password", "hunter2", "list", List.of(Map.of("token", "t")))))
                .isEqualTo("{\"list\":[{\"token\":\"[removed]\"}],\"new_password\":\"[removed]\"}");
    }
}
