package dev.duopan.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A {@code multipart/form-data} body with its length known beforehand: storage hosts refuse chunked bodies.
 *
 * <p>The text fields come first, so that a server knows everything when the file begins.
 */
final class MultipartBody implements WireBody {
    private final String boundary = "duopan-" + UUID.randomUUID();
    private final byte[] head;
    private final Content file;
    private final byte[] tail;

    MultipartBody(Parameters fields, String fileField, Content file) {
        StringBuilder text = new StringBuilder();
        for (Parameters.Parameter field : fields.entries()) {
            text.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.name(), field.value()));
        }
        text.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileField, fileField));
        text.append("Content-Type: application/octet-stream\r\n\r\n");
        this.head = text.toString().getBytes(StandardCharsets.UTF_8);
        this.file = file;
        this.tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        return head.length + file.length() + tail.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        try (InputStream bytes = file.open()) {
            bytes.transferTo(out);
        }
        out.write(tail);
    }
}
