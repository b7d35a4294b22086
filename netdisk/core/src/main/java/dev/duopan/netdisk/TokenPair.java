package dev.duopan.netdisk;

/**
 * What an OAuth exchange gives.
 *
 * @param accessToken to call with
 * @param refreshToken to get the next pair with, once
 * @param scope as it was consented to
 */
public record TokenPair(AccessToken accessToken, String refreshToken, String scope) {
    @Override
    public String toString() {
        return "TokenPair[accessToken=" + accessToken + ", refreshToken=***, scope=" + scope + "]";
    }
}
