package dev.duopan.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a request as a client sends it: of known length, and written anew for every attempt. */
public interface WireBody {
    /** No body. */
    WireBody NONE = of("", new byte[0]);

    /** Returns the media type; empty if there is no body. */
    String contentType();

    /** Returns the exact number of bytes that {@link #writeTo} writes. */
    long length();

    /** Writes all bytes. */
    void writeTo(OutputStream out) throws IOException;

    /** A body held in memory. */
    static WireBody of(String contentType, byte[] bytes) {
        return new WireBody() {
            @Override
            public String contentType() {
                return contentType;
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    /** A body of JSON text. */
    static WireBody json(String json) {
        return of("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A body that is a form. */
    static WireBody form(Parameters fields) {
        return of("application/x-www-form-urlencoded", fields.encode().getBytes(StandardCharsets.US_ASCII));
    }

    /** A body of several parts: text fields first, then one file. */
    static WireBody multipart(Parameters fields, String fileField, Content file) {
        return new MultipartBody(fields, fileField, file);
    }
}
