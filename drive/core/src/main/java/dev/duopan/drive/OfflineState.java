package dev.duopan.drive;

/**
 * How far a service is with fetching a URL.
 *
 * @param status how it goes; what counts, because the percentage of a failed task falls back
 * @param percent what has been fetched, 0 to 100
 */
public record OfflineState(Status status, double percent) {
    /** How it goes. */
    public enum Status {
        /** It is being fetched. */
        RUNNING,
        /** It broke off and is tried again. */
        RETRYING,
        /** The file is there. */
        DONE,
        /** It was given up; nothing is there. */
        FAILED
    }

    /** Tells whether nothing will change any more. */
    public boolean isFinal() {
        return switch (status) {
            case DONE, FAILED -> true;
            case RUNNING, RETRYING -> false;
        };
    }
}
