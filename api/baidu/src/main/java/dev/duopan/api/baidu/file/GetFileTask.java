package dev.duopan.api.baidu.file;

import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Asks how far a copy, move, renaming or deletion is that the service makes after the call.
 *
 * <p>Official name: taskquery (异步任务查询); it stands in no table of the documents, but clients can't do without it. Errors: 36016
 * NOT_FOUND if there is no such task, or it is another account's. Repeatable. Clients ask every half to five seconds.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 6. The web form's parameters {@code clienttype}, {@code app_id} and {@code web} aren't
 * needed. How long the service remembers a task isn't known; the netdisk remembers an account's last hundred.
 *
 * @param taskid what the call that ordered the task answered
 */
@Route(
        service = BaiduService.PAN,
        name = "file.task",
        verb = {Verb.GET, Verb.POST},
        path = "/share/taskquery",
        repeatable = true)
public record GetFileTask(long taskid) implements Api<FileTask> {}
