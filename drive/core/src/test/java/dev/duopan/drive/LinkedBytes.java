package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a stranger with a link gets. */
record LinkedBytes(FileLink link) {
    static LinkedBytes of(FileLink link) {
        return new LinkedBytes(link);
    }

    int status() {
        return send(request()).statusCode();
    }

    byte[] fetched() {
        HttpResponse<byte[]> answer = send(request());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    byte[] fetched(long first, long last) {
        HttpResponse<byte[]> answer = send(request().header("Range", "bytes=" + first + "-" + last));
        assertThat(answer.statusCode()).isEqualTo(206);
        return answer.body();
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(link.url().reveal()));
        link.headers().forEach(request::header);
        return request;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
