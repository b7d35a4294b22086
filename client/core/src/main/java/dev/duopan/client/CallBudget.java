package dev.duopan.client;

import dev.duopan.api.Rate;
import java.io.IOException;
import java.util.List;

/** Counts the calls of one account, endpoint by endpoint. */
interface CallBudget {
    /** Takes a place for a call that is made at once, or returns how many microseconds to wait before asking again. */
    long take(String endpoint, List<Rate> rates) throws IOException;

    /** Lets nobody call the endpoint for so many microseconds. */
    void close(String endpoint, long pause) throws IOException;
}
