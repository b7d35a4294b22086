package dev.duopan.cli.remote;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how to log in. Each is for some types of remotes only. */
final class LoginOptions {
    @Option(names = "--base-url", paramLabel = "URL")
    @Nullable
    String baseUrl;

    @Option(names = "--client-id", paramLabel = "ID")
    @Nullable
    String clientId;

    @Option(names = "--client-secret-stdin")
    boolean clientSecretFromInput;

    @Option(names = "--token-stdin")
    boolean tokenFromInput;

    @Option(names = "--redirect-uri", paramLabel = "URI")
    @Nullable
    String redirectUri;

    @Option(names = "--flow", paramLabel = "FLOW")
    @Nullable
    String flow;

    @Option(names = "--root", paramLabel = "DIR")
    @Nullable
    String root;
}
