package dev.duopan.drive.names;

/**
 * Where a character stands in a name.
 *
 * @param quotes how many quotes are right before it
 * @param first whether nothing but those quotes is before it
 * @param last whether nothing is behind it
 */
record Stand(int quotes, boolean first, boolean last) {}
