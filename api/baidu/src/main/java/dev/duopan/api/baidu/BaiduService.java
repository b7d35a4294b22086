package dev.duopan.api.baidu;

/** The host roles of Baidu Netdisk, each with a base URL of its own (docs/wire/baidu-xpan.md section 1.1). */
public final class BaiduService {
    /** Files, quota and account: {@code https://pan.baidu.com}. */
    public static final String PAN = "baidu.pan";
    /** Slices and downloads: {@code https://d.pcs.baidu.com}. */
    public static final String PCS = "baidu.pcs";
    /** Tokens and the page on which people consent: {@code https://openapi.baidu.com}. */
    public static final String OAUTH = "baidu.oauth";

    private BaiduService() {}
}
