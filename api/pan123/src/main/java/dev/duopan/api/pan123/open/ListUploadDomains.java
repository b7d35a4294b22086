package dev.duopan.api.pan123.open;

import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Names the hosts that take {@link UploadFile}: upload V2 {@code domain} (docs/wire/123pan.md section 4.6). The answer is the
 * list itself: base URLs without trailing slash, worth keeping. The {@code preuploadID} that the p123client reference prints
 * as its parameter is a mistake.
 */
@Route(
        service = OpenApi.SERVICE,
        name = "upload.domain",
        verb = Verb.GET,
        path = "/upload/v2/file/domain",
        repeatable = true)
public record ListUploadDomains() implements Api<List<String>> {}
