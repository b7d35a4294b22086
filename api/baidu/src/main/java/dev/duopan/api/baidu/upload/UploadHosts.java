package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that take slices, each list in the order of preference. Addresses with {@code http} and {@code https} are mixed.
 *
 * @param host name of the host to take if no list has one
 * @param servers the hosts
 * @param backups hosts for when those fail
 * @param quicServers hosts that speak QUIC
 * @param server the hosts once more, as plain texts; often empty
 * @param backup the backups once more
 * @param quicServer the QUIC hosts once more
 * @param expire how many seconds the answer may be kept, 60; nobody keeps to that within one upload
 * @param clientAddress from where the question came
 * @param serverTime in seconds since 1970
 * @param level undocumented number, {@code sl}
 * @param newNumber undocumented text, {@code newno}
 */
public record UploadHosts(
        @Nullable String host,
        @Nullable List<Server> servers,
        @JsonProperty("bak_servers") @Nullable List<Server> backups,
        @JsonProperty("quic_servers") @Nullable List<Server> quicServers,
        @Nullable List<String> server,
        @JsonProperty("bak_server") @Nullable List<String> backup,
        @JsonProperty("quic_server") @Nullable List<String> quicServer,
        @Nullable Integer expire,
        @JsonProperty("client_ip") @Nullable String clientAddress,
        @JsonProperty("server_time") @Nullable Long serverTime,
        @JsonProperty("sl") @Nullable Integer level,
        @JsonProperty("newno") @Nullable String newNumber) {
    /** How many seconds an answer says that it may be kept. */
    public static final int EXPIRE_SECONDS = 60;

    /**
     * One host.
     *
     * @param server its base URL
     */
    public record Server(String server) {}
}
