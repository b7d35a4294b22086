package dev.duopan.testkit;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.pan123.open.ImagePage;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.Space;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.UploadRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;

/** What alice has in the image bed, by the ids that callers know. */
record Pictures(String picture, String album) {
    private static final byte[] SVG = "<svg/>".getBytes(StandardCharsets.UTF_8);

    static Pictures of(NetdiskExtension netdisk, HttpClient client) throws IOException, InterruptedException {
        Account alice = netdisk.account("alice");
        Namespace images = netdisk.netdisk().files().seeing(Space.IMAGES);
        FileNode root = images.root(alice, Space.IMAGES);
        FileNode album = images.createFolder(
                alice, NewFolder.at(Destination.in(root.id(), "album")).withPolicy(ConflictPolicy.OVERWRITE));
        FileNode picture = netdisk.netdisk()
                .uploads()
                .seeing(Space.IMAGES)
                .storeWhole(
                        alice,
                        UploadRequest.of(Destination.in(album.id(), "picture.svg"), SVG.length)
                                .withPolicy(ConflictPolicy.SKIP),
                        new ByteArrayInputStream(SVG));
        Listing listing = new Listing(netdisk, client);
        String albumId = listing.find("", album.name());
        return new Pictures(listing.find(albumId, picture.name()), albumId);
    }

    private record Answer(ImagePage data) {}

    private record Listing(NetdiskExtension netdisk, HttpClient client) {
        String find(String folder, String name) throws IOException, InterruptedException {
            Catalogue.Row row = HostileParameterTest.rows()
                    .filter(candidate -> candidate.endpoint().name().equals("123open.oss.list"))
                    .findFirst()
                    .orElseThrow();
            String text = Call.of(row)
                    .with(netdisk.token("alice", TokenApi.PAN123_OPEN))
                    .withParameters(Parameters.NONE.with("limit", "100").with("parentFileId", folder))
                    .send(client, netdisk.address())
                    .text();
            return Json.read(text, Answer.class).data().fileList().stream()
                    .filter(image -> image.filename().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .fileId();
        }
    }
}
