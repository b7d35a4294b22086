package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.FileCategory;
import dev.duopan.netdisk.FileNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files by their numbers; folders count as others (docs/wire/baidu-xpan.md section 3.0). */
final class Categories {
    private Categories() {}

    static int of(FileNode node) {
        return (node.isFolder() ? FileCategory.OTHER : FileCategory.of(node.name())).number();
    }

    /** Returns the kinds whose numbers stand in a text, separated by commas. */
    static List<FileCategory> parse(String numbers) {
        return Arrays.stream(numbers.split(",", -1)).map(Categories::one).toList();
    }

    /** Returns the kind of a number. */
    static FileCategory numbered(int number) {
        return FileCategory.numbered(number).orElseThrow(Categories::unknown);
    }

    private static FileCategory one(String number) {
        return Optional.of(number.strip())
                .filter(text -> text.matches("[0-9]"))
                .map(Integer::valueOf)
                .map(Categories::numbered)
                .orElseThrow(Categories::unknown);
    }

    private static ApiException unknown() {
        return new ApiException(
                BaiduError.PARAMETER_ERROR, "category must be 1 to 7, or several of them separated by commas");
    }
}
