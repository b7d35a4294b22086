package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;

/**
 * Lets the list of forbidden addresses count for direct links, or not: {@code forbide-ip/switch}, spelled like that
 * (docs/wire/123pan.md section 4.9). May be repeated.
 *
 * <p>Needs developer rights. Any other status is refused with kind INVALID.
 *
 * @param status whether the list counts
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.forbidden_ip_switch",
        verb = Verb.POST,
        path = "/api/v1/developer/config/forbide-ip/switch",
        body = Body.JSON,
        repeatable = true)
public record SwitchForbiddenIps(@JsonProperty("Status") ForbiddenIpStatus status)
        implements Api<SwitchedForbiddenIps> {}
