package dev.duopan.netdisk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On what terms a share is open to visitors. */
public sealed interface ShareOffer {
    /** Returns which kind of share this makes. */
    ShareKind kind();

    /** Returns the password, which is compared without regard to case; empty if there is none. */
    String password();

    /** Returns when the share ends, if it does. */
    Optional<Instant> end();

    /** Returns the price in fen, the hundredth part of a yuan; 0 if it's free of charge. */
    long price();

    /**
     * Free of charge.
     *
     * @param password compared without regard to case; empty for none
     * @param expiresAt when it ends; null for never
     */
    record Ordinary(String password, @Nullable Instant expiresAt) implements ShareOffer {
        @Override
        public ShareKind kind() {
            return ShareKind.ORDINARY;
        }

        @Override
        public Optional<Instant> end() {
            return Optional.ofNullable(expiresAt);
        }

        @Override
        public long price() {
            return 0;
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return "ordinary until " + expiresAt;
        }
    }

    /**
     * For money; it doesn't end.
     *
     * @param price in fen, the hundredth part of a yuan
     * @param reward whether visitors may give more
     * @param description what they get
     */
    record Paid(long price, boolean reward, String description) implements ShareOffer {
        @Override
        public ShareKind kind() {
            return ShareKind.PAID;
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public Optional<Instant> end() {
            return Optional.empty();
        }
    }
}
