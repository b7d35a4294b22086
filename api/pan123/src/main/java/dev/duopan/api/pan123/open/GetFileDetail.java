package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Describes one file or folder: {@code file/detail} (docs/wire/123pan.md section 4.3). The size of a folder is that of
 * everything in it. Refused with kind NOT_FOUND if there is no such id.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "file.detail",
        verb = Verb.GET,
        path = "/api/v1/file/detail",
        repeatable = true)
public record GetFileDetail(@JsonProperty("fileID") long fileId) implements Api<FileDetail> {}
