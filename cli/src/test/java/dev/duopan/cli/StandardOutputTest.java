package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    @Test
    void failure_textWasWritten_isEmpty() {
        assertThat(written(OutputStream.nullOutputStream()).failure()).isEmpty();
    }

    @Test
    void failure_deviceIsFull_isWhyTextIsLost() {
        assertThat(written(refusing("No space left on device")).failure())
                .hasValueSatisfying(cause -> assertThat(cause).hasMessage("No space left on device"));
    }

    @Test
    void failure_readerHasSeenEnough_isEmpty() {
        assertThat(written(refusing("Broken pipe")).failure()).isEmpty();
    }

    private static StandardOutput written(OutputStream out) {
        StandardOutput output = new StandardOutput(out);
        PrintWriter text = new PrintWriter(output, false, StandardCharsets.UTF_8);
        text.println("a result");
        text.flush();
        return output;
    }

    private static OutputStream refusing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
