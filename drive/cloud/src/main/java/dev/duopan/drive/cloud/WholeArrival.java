package dev.duopan.drive.cloud;

import dev.duopan.drive.UploadListener;
import dev.duopan.drive.Verification;
import java.util.concurrent.locks.ReentrantLock;

/** Tells of exactly as many bytes as a file has, although some may be sent twice and of some nobody may have heard. */
final class WholeArrival implements UploadListener {
    private final UploadListener told;
    private final ReentrantLock lock = new ReentrantLock();
    private long missing;

    WholeArrival(UploadListener told, long size) {
        this.told = told;
        this.missing = size;
    }

    @Override
    public void arrived(long bytes) {
        long news = newsOf(bytes);
        if (news > 0) {
            told.arrived(news);
        }
    }

    private long newsOf(long bytes) {
        lock.lock();
        try {
            long news = Math.min(bytes, missing);
            missing -= news;
            return news;
        } finally {
            lock.unlock();
        }
    }

    /** Everything is there. */
    void complete() {
        arrived(Long.MAX_VALUE);
    }

    @Override
    public void resumable(String token) {
        told.resumable(token);
    }

    @Override
    public void verified(Verification how) {
        told.verified(how);
    }
}
