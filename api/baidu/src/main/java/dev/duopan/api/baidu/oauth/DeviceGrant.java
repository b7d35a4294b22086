package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/** What has become of the wish of a device to be let in (docs/wire/baidu-xpan.md section 2.4); written as it is read. */
public sealed interface DeviceGrant {
    /** Nobody has decided yet: ask again after the interval. */
    record Pending() implements DeviceGrant {
        @JsonProperty("error")
        String word() {
            return "authorization_pending";
        }
    }

    /** Nobody has decided yet, and the question came too early: ask again, and from now on 5 seconds later each time. */
    record SlowDown() implements DeviceGrant {
        @JsonProperty("error")
        String word() {
            return "slow_down";
        }
    }

    /** The person refused; there is no sense in asking again. */
    record Declined() implements DeviceGrant {
        @JsonProperty("error")
        String word() {
            return "authorization_declined";
        }
    }

    /** The code can't be used any more, because its time is over or it was used: begin anew. */
    record Expired() implements DeviceGrant {
        @JsonProperty("error")
        String word() {
            return "expired_token";
        }
    }

    /** The person agreed. Written as the tokens alone. */
    record Granted(@JsonValue GrantedTokens tokens) implements DeviceGrant {}

    /** Reads an answer in whatever way it tells. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DeviceGrant of(DeviceAnswer answer) {
        return switch (answer.error()) {
            case null -> new Granted(answer.tokens());
            case "authorization_pending" -> new Pending();
            case "slow_down" -> new SlowDown();
            case "authorization_declined", "access_denied" -> new Declined();
            default -> new Expired();
        };
    }
}
