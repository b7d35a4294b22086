package dev.duopan.netdisk.dispatch.consent;

/** Where a person gets after a decision. */
public sealed interface Landing {
    /**
     * Another address.
     *
     * @param address of the application; whoever has it may have a secret
     */
    record Elsewhere(String address) implements Landing {
        @Override
        public String toString() {
            return "Elsewhere[address=***]";
        }
    }

    /**
     * A page that shows a code, also in its title, from which some programs read it.
     *
     * @param code what the person gives to the application
     */
    record Code(String code) implements Landing {
        @Override
        public String toString() {
            return "Code[code=***]";
        }
    }

    /** A page that says something. */
    record Note(String title, String text) implements Landing {}
}
