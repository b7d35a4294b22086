package dev.duopan.drive.names;

import dev.duopan.drive.DrivePath;
import java.util.Optional;

/** The capability to keep names that the provider refuses, in another spelling, and to tell which these are. */
public interface MappedNames {
    /** Returns how the provider has a path whose names it doesn't all take; empty if it has it as it is. Asks nobody. */
    Optional<DrivePath> spelling(DrivePath path);
}
