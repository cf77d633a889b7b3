package io.touchstone.merchant.register;

/** What a register answers about a number. */
public sealed interface RegistryAnswer {

    /** The word under which it is kept. */
    String word();

    /** It has the number. */
    record Found(RegistryRecord entry) implements RegistryAnswer {
        @Override
        public String word() {
            return "found";
        }
    }

    /** It is there and does not have the number. */
    record NotFound() implements RegistryAnswer {
        @Override
        public String word() {
            return "not_found";
        }
    }

    /**
     * It could not be asked; that says nothing about the number.
     *
     * @param why for operators, such as {@code http-503} or {@code no-snapshot}
     */
    record Unavailable(String why) implements RegistryAnswer {
        @Override
        public String word() {
            return "unavailable";
        }
    }
}
