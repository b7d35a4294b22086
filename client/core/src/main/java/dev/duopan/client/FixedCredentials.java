package dev.duopan.client;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Secret;
import dev.duopan.api.WireRequest;
import org.jspecify.annotations.Nullable;

record FixedCredentials(@Nullable Secret token, TokenPlacement placement) implements Credentials {
    @Override
    public Authorised authorise(Endpoint<?> endpoint, WireRequest request) {
        return new Authorised(token == null ? request : placement.place(request, token), token);
    }

    @Override
    public boolean renew(Secret refused) {
        return false;
    }
}
