/**
 * Names that a provider refuses, kept in another spelling. {@link dev.duopan.drive.names.NameMappingDrive} is the way in.
 */
@NullMarked
package dev.duopan.drive.names;

import org.jspecify.annotations.NullMarked;
