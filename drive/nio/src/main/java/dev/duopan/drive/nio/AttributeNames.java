package dev.duopan.drive.nio;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that are asked for by name, like {@code basic:size,lastModifiedTime} or {@code *}.
 *
 * @param names those asked for
 */
record AttributeNames(List<String> names) {
    /** The one view that there is. */
    static final String VIEW = "basic";

    private static final String PREFIX = VIEW + ":";
    private static final Map<String, Function<BasicFileAttributes, @Nullable Object>> READERS = Map.of(
            "size", BasicFileAttributes::size,
            "lastModifiedTime", BasicFileAttributes::lastModifiedTime,
            "lastAccessTime", BasicFileAttributes::lastAccessTime,
            "creationTime", BasicFileAttributes::creationTime,
            "isRegularFile", BasicFileAttributes::isRegularFile,
            "isDirectory", BasicFileAttributes::isDirectory,
            "isSymbolicLink", BasicFileAttributes::isSymbolicLink,
            "isOther", BasicFileAttributes::isOther,
            "fileKey", BasicFileAttributes::fileKey);

    /** Reads a list of names, and refuses unknown views and attributes. */
    static AttributeNames of(String list) {
        List<String> names = Arrays.asList(withoutView(list).split(",", -1));
        for (String name : names) {
            if (!name.equals("*") && !READERS.containsKey(name)) {
                throw unknown(name);
            }
        }
        return new AttributeNames(names.contains("*") ? List.copyOf(READERS.keySet()) : names);
    }

    /** Returns the values; there is none for a key that the drive doesn't tell. */
    Map<String, Object> read(BasicFileAttributes attributes) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            Optional.ofNullable(READERS.get(name))
                    .map(reader -> reader.apply(attributes))
                    .ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    /** Sets one of the times. */
    static void set(BasicFileAttributeView view, String attribute, Object value) throws IOException {
        String name = withoutView(attribute);
        switch (name) {
            case "lastModifiedTime" -> view.setTimes((FileTime) value, null, null);
            case "lastAccessTime" -> view.setTimes(null, (FileTime) value, null);
            case "creationTime" -> view.setTimes(null, null, (FileTime) value);
            default -> throw unknown(name);
        }
    }

    static void refuseAtCreation(FileAttribute<?>... attributes) {
        if (attributes.length > 0) {
            throw new UnsupportedOperationException("nothing can be made with the attribute " + attributes[0].name());
        }
    }

    private static String withoutView(String text) {
        if (text.indexOf(':') >= 0 && !text.startsWith(PREFIX)) {
            throw new UnsupportedOperationException("files of drives have basic attributes only, not " + text);
        }
        return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("\"" + name + "\" is no attribute of this kind");
    }
}
