package dev.duopan.client.pan123;

/** The ways in which 123pan takes a file in slices. */
public enum UploadWay {
    /** Slices go to an upload host with the access token (docs/wire/123pan.md section 6.2); the vendor recommends it. */
    V2,
    /** Each slice goes to a signed address of the object storage, without the access token (section 6.1). */
    V1,
    /** Like V1, to the image bed (section 6.4): the way of {@link Pan123Open#uploadImage}, and of nothing else. */
    IMAGES
}
