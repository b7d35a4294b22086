package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Replaces the whole list of addresses from which direct links can't be used: {@code forbide-ip/update} (docs/wire/123pan.md
 * section 4.9). May be repeated.
 *
 * <p>Needs developer rights. At most {@value #MOST} addresses; p123client's reference says 500, the younger official page this
 * number. Refused with kind INVALID if one isn't IPv4 and TOO_LARGE for too many, and then nothing changes; assumptions.
 *
 * @param addresses such as {@code 192.0.2.1}; none empties the list
 */
@Route(
        service = OpenApi.SERVICE,
        name = "dlink.forbidden_ip_update",
        verb = Verb.POST,
        path = "/api/v1/developer/config/forbide-ip/update",
        body = Body.JSON,
        repeatable = true)
public record UpdateForbiddenIps(@JsonProperty("IpList") List<String> addresses) implements Api<UpdatedForbiddenIps> {
    /** The most addresses of a list. */
    public static final int MOST = 2_000;

    /** A request with a list of its own. */
    public UpdateForbiddenIps {
        addresses = List.copyOf(addresses);
    }
}
