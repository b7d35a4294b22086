/** How a person lets an application act in their name: one page for both providers, in each one's words. */
@NullMarked
package dev.duopan.netdisk.dispatch.consent;

import org.jspecify.annotations.NullMarked;
