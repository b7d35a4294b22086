package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.UploadRequest;
import dev.duopan.netdisk.Uploads;

/** Where fetched files go, and what is asked of them there. */
interface FetchTarget {
    Uploads uploads();

    /**
     * Returns the order to upload what comes.
     *
     * @throws dev.duopan.api.DuopanException if it can't go there under that name or with that size
     */
    UploadRequest request(Account account, FetchInput input, Arrival arrival);

    /** Makes a file of an upload whose bytes are all there, or returns the file that was made of it. */
    FileNode complete(Account account, String uploadId);

    /** Returns the file's id as it's written on the wire. */
    Object wireId(long fileId);

    /** What comes: under which name, and how many bytes. */
    record Arrival(String name, long size) {}
}
