package dev.duopan.netdisk;

/**
 * An account's consent that an application acts in its name.
 *
 * @param account who consented
 * @param application who may act
 * @param api the face that is opened
 * @param redirectUri where the code goes, or a word like {@code oob}; the exchange must name the same
 * @param scope what was consented to
 */
public record CodeRequest(Account account, Application application, TokenApi api, String redirectUri, String scope) {}
