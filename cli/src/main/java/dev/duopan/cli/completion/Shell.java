package dev.duopan.cli.completion;

/** A shell whose command lines can be completed. */
enum Shell {
    /** GNU bash, 3.2 or newer. */
    BASH,
    /** zsh, 5.0 or newer. */
    ZSH,
    /** fish, 3.0 or newer. */
    FISH;

    /** Returns what writes its script. */
    ShellScript script() {
        return switch (this) {
            case BASH -> new BashScript();
            case ZSH -> new ZshScript();
            case FISH -> new FishScript();
        };
    }

    /** Reads a word that is being typed: bash hands it on as it stands on the command line, the others without quotes. */
    TypedWord read(String word) {
        return switch (this) {
            case BASH -> BashWord.of(word);
            case ZSH, FISH -> new TypedWord.Plain(word);
        };
    }
}
