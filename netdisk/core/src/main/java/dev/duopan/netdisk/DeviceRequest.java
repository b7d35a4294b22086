package dev.duopan.netdisk;

/**
 * What an application on a device without a browser asks for.
 *
 * @param application who asks
 * @param api the face that is to be opened
 * @param scope what it wants
 */
public record DeviceRequest(Application application, TokenApi api, String scope) {}
