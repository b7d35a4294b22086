package dev.duopan.client.pan123;

import dev.duopan.api.Secret;

/**
 * An application that accounts can let act in their name.
 *
 * @param clientId its id
 * @param clientSecret its secret
 * @param redirectUri the address that it registered
 */
public record OauthApplication(String clientId, Secret clientSecret, String redirectUri) {}
