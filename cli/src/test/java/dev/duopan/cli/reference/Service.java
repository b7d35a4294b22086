package dev.duopan.cli.reference;

import dev.duopan.api.ErrorRow;
import java.util.List;
import java.util.Map;

/**
 * One API that gets a page.
 *
 * @param provider the name before the first dot of its endpoints' names
 * @param file the name of the page's file
 * @param title the heading of the page
 * @param module the folder of its request records, from the root of the project
 * @param facade the client whose methods make the calls
 * @param codes its error table
 * @param groups the headings of its groups in the order of the page, by the name of the group
 */
record Service(
        String provider,
        String file,
        String title,
        String module,
        Class<?> facade,
        List<? extends ErrorRow> codes,
        Map<String, String> groups) {}
