package dev.duopan.netdisk.media;

/** What is known of a file that may be a video. */
public sealed interface VideoState {
    /** Somebody is looking; ask again in a moment. */
    record Looking() implements VideoState {}

    /**
     * It can be converted.
     *
     * @param facts what it is
     */
    record Video(VideoFacts facts) implements VideoState {}

    /**
     * It can't be converted.
     *
     * @param reason why, for people
     */
    record NoVideo(String reason) implements VideoState {}
}
