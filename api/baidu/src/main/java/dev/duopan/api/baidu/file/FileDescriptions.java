package dev.duopan.api.baidu.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found for the ids asked for.
 *
 * @param list the files
 * @param names in shared folders: who uploaded, by account id
 */
public record FileDescriptions(
        List<FileDescription> list, @Nullable Map<String, String> names) {}
