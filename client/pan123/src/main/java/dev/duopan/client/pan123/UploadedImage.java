package dev.duopan.client.pan123;

/**
 * A picture that was uploaded to the image bed.
 *
 * @param fileId its id; {@link ImageCalls#detail} tells its public address
 * @param reused whether the service knew the content, so that no bytes were sent
 */
public record UploadedImage(String fileId, boolean reused) {}
