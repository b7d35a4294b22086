package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.DirectLinkAccess;
import dev.duopan.api.pan123.open.DirectLinkAccessPage;
import dev.duopan.api.pan123.open.DirectLinkLogPage;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import dev.duopan.api.pan123.open.ListDirectLinkLogs;
import dev.duopan.netdisk.DirectLinkLog;
import dev.duopan.netdisk.LinkAccess;
import dev.duopan.netdisk.LinkSource;
import dev.duopan.netdisk.LogHour;
import dev.duopan.netdisk.LogPart;
import dev.duopan.netdisk.LogWindow;
import dev.duopan.netdisk.LoggedAccess;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.Serves;

/** Tells what was fetched by direct links (docs/wire/123pan.md section 4.9). */
final class DirectLinkLogHandlers {
    private final DirectLinkLog log;
    private final LogDownloads downloads;

    DirectLinkLogHandlers(DirectLinkLog log, LogDownloads downloads) {
        this.log = log;
        this.downloads = downloads;
    }

    private record Page(int number, int size) {
        LogWindow between(String start, String end) {
            if (number < 1 || size < 1 || size > ListDirectLinkAccesses.MAX_PAGE_SIZE) {
                throw new ApiException(
                        Pan123Error.INVALID,
                        "page %d of %d entries: pages count from 1 and have 1 to %d"
                                .formatted(number, size, ListDirectLinkAccesses.MAX_PAGE_SIZE));
            }
            return new LogWindow(Pan123Time.read(start), Pan123Time.read(end), (number - 1L) * size, size);
        }
    }

    @Serves
    DirectLinkAccessPage accesses(Caller caller, ListDirectLinkAccesses request) {
        LogWindow window =
                new Page(request.pageNumber(), request.pageSize()).between(request.startTime(), request.endTime());
        LogPart<LoggedAccess> part = log.list(caller.account(), window);
        return new DirectLinkAccessPage(
                part.total(),
                part.entries().stream().map(DirectLinkLogHandlers::entry).toList());
    }

    private static DirectLinkAccess entry(LoggedAccess logged) {
        LinkAccess access = logged.access();
        return new DirectLinkAccess(
                Long.toString(logged.id()),
                access.fileName(),
                access.fileSize(),
                access.filePath(),
                access.url(),
                source(access.source()),
                access.traffic());
    }

    private static int source(LinkSource source) {
        return switch (source) {
            case DRIVE -> DirectLinkAccess.FROM_DRIVE;
            case IMAGES -> DirectLinkAccess.FROM_IMAGES;
        };
    }

    @Serves
    DirectLinkLogPage hours(Caller caller, ListDirectLinkLogs request) {
        LogWindow window =
                new Page(request.pageNumber(), request.pageSize()).between(request.startHour(), request.endHour());
        LogPart<LogHour> part = log.hours(caller.account(), window);
        return new DirectLinkLogPage(
                part.total(),
                part.entries().stream()
                        .map(hour -> downloads.entry(caller.account(), hour))
                        .toList());
    }
}
