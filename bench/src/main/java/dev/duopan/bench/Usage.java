package dev.duopan.bench;

/**
 * What a piece of work took.
 *
 * @param seconds on the clock
 * @param client processor seconds of the command
 * @param server processor seconds of the netdisk
 * @param others processors that everybody else kept busy meanwhile, on average
 * @param clientMemory the most bytes of memory of the command
 * @param serverMemory the most bytes of memory of the netdisk
 * @param clientHeap the most bytes of the command's heap, 0 if nothing was ever collected
 * @param serverHeap the most bytes of the netdisk's heap so far, 0 if nothing was ever collected
 */
record Usage(
        double seconds,
        double client,
        double server,
        double others,
        long clientMemory,
        long serverMemory,
        long clientHeap,
        long serverHeap) {}
