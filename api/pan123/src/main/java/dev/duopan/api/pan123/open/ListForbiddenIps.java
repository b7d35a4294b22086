package dev.duopan.api.pan123.open;

import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Shows from which addresses direct links can't be used, and whether that counts: {@code forbide-ip/list} (docs/wire/123pan.md
 * section 4.9).
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.forbidden_ip_list",
        verb = Verb.GET,
        path = "/api/v1/developer/config/forbide-ip/list",
        repeatable = true)
public record ListForbiddenIps() implements Api<ForbiddenIps> {}
