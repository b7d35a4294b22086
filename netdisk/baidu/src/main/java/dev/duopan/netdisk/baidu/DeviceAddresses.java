package dev.duopan.netdisk.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.Links;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The addresses that a device shows to a person: the page for its code, and a picture of that page's address. The picture's
 * own address is signed, so that only codes are drawn that were given out here.
 */
final class DeviceAddresses {
    static final String PAGE = "/device";

    private final FaceContext context;

    DeviceAddresses(FaceContext context) {
        this.context = context;
    }

    String page() {
        return context.publicBase().get() + PAGE;
    }

    String picture(String userCode) {
        return "%s/qrcode/%s/%s".formatted(page(), links().sign(statement(userCode)), userCode);
    }

    RawRoute route() {
        return RawRoute.get(PAGE + "/qrcode/{sign}/{code}", this::draw);
    }

    private void draw(RawRequest request) throws IOException {
        String userCode = request.variable("code");
        if (!links().isSigned(statement(userCode), request.variable("sign"))) {
            throw new DuopanException(ErrorKind.INVALID, "no such picture was given out here");
        }
        byte[] picture = QrPicture.png(
                page() + "?" + Parameters.NONE.with("code", userCode).encode());
        WireHeaders headers = WireHeaders.of("Content-Type", "image/png")
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff");
        try (OutputStream out = request.exchange().answer(200, headers, picture.length)) {
            out.write(picture);
        }
    }

    private Links links() {
        return context.netdisk().links();
    }

    private static String statement(String userCode) {
        return "picture of the code " + userCode;
    }
}
