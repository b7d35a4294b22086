package dev.duopan.netdisk.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Content;
import dev.duopan.api.Default;
import dev.duopan.api.Empty;
import dev.duopan.api.InQuery;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import org.jspecify.annotations.Nullable;

/** The endpoints of two providers that exist in tests only. */
final class TestApi {
    private TestApi() {}

    record Said(String account, String text) {}

    record Stored(String name, long size, int crc) {}

    @Route(
            service = "west",
            name = "say.json",
            verb = {Verb.GET, Verb.POST},
            path = "/api/v1/say",
            body = Body.JSON)
    @Rate(tier = Tier.FREE, calls = 2, seconds = 3600)
    record Say(
            String text,
            @JsonProperty("shoutLoud") @Default("false") boolean loud) implements Api<Said> {}

    @Route(service = "west", name = "token.issue", verb = Verb.POST, path = "/api/v1/token", authenticated = false)
    record Ask(@Nullable String grantType) implements Api<Said> {}

    @Route(service = "west", name = "file.touch", verb = Verb.POST, path = "/api/v1/touch", body = Body.JSON)
    record Touch(@Nullable String how) implements Api<Empty> {}

    @Route(service = "west", name = "upload.slice", verb = Verb.POST, path = "/upload/v2/slice", body = Body.MULTIPART)
    record Slice(String name, Content slice) implements Api<Stored> {}

    @Route(
            service = "east",
            name = "file.list",
            verb = Verb.GET,
            path = "/rest/2.0/file",
            when = "method=list",
            errors = "list")
    record ListFolder(String dir) implements Api<Said> {}

    @Route(
            service = "east",
            name = "file.create",
            verb = Verb.POST,
            path = "/rest/2.0/file",
            when = "method=create",
            body = Body.FORM)
    record Create(String path) implements Api<Said> {}

    @Route(
            service = "east.upload",
            name = "file.upload",
            verb = {Verb.POST, Verb.PUT},
            path = "/rest/2.0/superfile",
            when = "method=upload",
            body = Body.MULTIPART)
    record Upload(@InQuery String path, Content file) implements Api<Stored> {}
}
