package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be asked of a service that shares.
 *
 * @param mostEntries how many files and folders one share may have
 * @param lifetimes how long a share may last, beside for ever
 * @param name what a share may be called
 * @param password what a password may be
 * @param revocable whether {@link Shares#revoke} works
 */
public record ShareRules(
        int mostEntries, Set<Duration> lifetimes, TextRule name, TextRule password, boolean revocable) {
    /** Rules with their own copy of the lifetimes. */
    public ShareRules {
        lifetimes = Set.copyOf(lifetimes);
    }

    /**
     * What a text may be.
     *
     * @param form what it must match
     * @param description the same in words that complete "it must be …"
     */
    public record TextRule(Pattern form, String description) {
        Optional<String> violation(String text) {
            return form.matcher(text).matches() ? Optional.empty() : Optional.of("it must be " + description);
        }
    }

    /**
     * Checks an order.
     *
     * @throws DuopanException INVALID for the root, and for a name, lifetime or password that can't be asked for; TOO_LARGE
     *     for too many entries
     */
    public void check(ShareOrder order) {
        require(order.paths().stream().noneMatch(DrivePath::isRoot), "the root can't be shared; name what is in it");
        name.violation(order.name()).ifPresent(why -> refuse("the name '" + order.name() + "' can't be kept: " + why));
        require(order.ends().filter(Predicate.not(lifetimes::contains)).isEmpty(), "a share can last " + inWords());
        Optional.ofNullable(order.password())
                .flatMap(secret -> password.violation(secret.reveal()))
                .ifPresent(why -> refuse("the password can't be used: " + why));
        if (order.paths().size() > mostEntries) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "Sharing is refused: a share has at most %d entries, not %d; share the folder they are in."
                            .formatted(mostEntries, order.paths().size()));
        }
    }

    private String inWords() {
        String days = lifetimes.stream()
                .sorted(Comparator.naturalOrder())
                .map(time -> Long.toString(time.toDays()))
                .collect(Collectors.joining(", "));
        return days + " days or for ever";
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            refuse(otherwise);
        }
    }

    private static void refuse(String why) {
        throw new DuopanException(ErrorKind.INVALID, "Sharing is refused: " + why + ".");
    }
}
