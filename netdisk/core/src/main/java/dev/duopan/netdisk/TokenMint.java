package dev.duopan.netdisk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** Makes tokens in the form that each API's clients expect, and says what is wrong with one that isn't kept. */
final class TokenMint {
    private static final int CLAIMS_VERSION = 98;
    private static final int LONGEST_TOKEN = 4_096;
    private static final Pattern OPAQUE = Pattern.compile("121\\.[0-9a-f]{32}\\.[A-Za-z0-9_-]{43}");

    private final SecretKey key;

    TokenMint(SecretKey key) {
        this.key = key;
    }

    String access(Account account, TokenApi api, Instant now, Instant expiresAt) {
        return switch (api) {
            case PAN123_OPEN -> signed(account, now, expiresAt);
            case BAIDU -> "121." + Secrets.hex(16) + "." + Secrets.base64(32);
        };
    }

    String refresh(TokenApi api) {
        return switch (api) {
            case PAN123_OPEN -> Secrets.capitals(48);
            case BAIDU -> "122." + Secrets.hex(16) + "." + Secrets.base64(32);
        };
    }

    /** Returns what is wrong with a token that no row is kept for. */
    TokenProblem problem(String token, TokenApi api, Instant now) {
        if (token.length() > LONGEST_TOKEN) {
            return TokenProblem.MALFORMED;
        }
        return switch (api) {
            case PAN123_OPEN -> problem(token, now);
            case BAIDU -> OPAQUE.matcher(token).matches() ? TokenProblem.UNKNOWN : TokenProblem.MALFORMED;
        };
    }

    private TokenProblem problem(String token, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(new MACVerifier(key))) {
                return TokenProblem.UNKNOWN;
            }
            Date end = jwt.getJWTClaimsSet().getExpirationTime();
            return end != null && !end.toInstant().isAfter(now) ? TokenProblem.EXPIRED : TokenProblem.UNKNOWN;
        } catch (ParseException | IllegalArgumentException malformed) {
            return TokenProblem.MALFORMED;
        } catch (JOSEException unusable) {
            return TokenProblem.UNKNOWN;
        }
    }

    private String signed(Account account, Instant now, Instant expiresAt) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .claim("id", account.id())
                .claim("username", account.name())
                .claim("nickname", account.name())
                .claim("mail", "")
                .claim("v", CLAIMS_VERSION)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .jwtID(Secrets.hex(16))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key of 256 bits signs with HS256", impossible);
        }
        return jwt.serialize();
    }
}
