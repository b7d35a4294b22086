package dev.duopan.cli.completion;

/** A word that somebody is typing. */
interface TypedWord {
    /** Returns what it means without quotes. */
    String meaning();

    /**
     * Returns what the word becomes.
     *
     * @param whole what is meant, which begins with the {@link #meaning}
     */
    String becoming(String whole);

    /** A word that the shell itself reads and writes. */
    record Plain(String meaning) implements TypedWord {
        @Override
        public String becoming(String whole) {
            return whole;
        }
    }
}
