package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.FileTask;
import dev.duopan.api.baidu.file.FileTaskStatus;
import dev.duopan.api.baidu.file.GetFileTask;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.client.Call;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** How it is found out what became of the items of a change. */
sealed interface Settlement {
    /** Returns the {@code async} with which a change is ordered. */
    int async();

    /** Makes a change and returns the items that failed when all had their turn. */
    List<ManagedFiles.Item> failures(Call<ManagedFiles> change);

    /** The service answers when all is done. */
    record Waiting() implements Settlement {
        @Override
        public int async() {
            return 0;
        }

        @Override
        public List<ManagedFiles.Item> failures(Call<ManagedFiles> change) {
            return answer(change).failures();
        }
    }

    /** The service may do it later and is asked until all is done; another task of the account is waited for. */
    record Asking(FileCalls files, Patience patience) implements Settlement {
        @Override
        public int async() {
            return 2;
        }

        @Override
        public List<ManagedFiles.Item> failures(Call<ManagedFiles> change) {
            ManagedFiles answer = patience.ask("another task of the account", () -> ifIdle(change));
            OptionalLong task = answer.task();
            if (task.isEmpty()) {
                return answer.failures();
            }
            return failures(patience.ask("task " + task.getAsLong(), () -> ended(task.getAsLong())));
        }

        private static Optional<ManagedFiles> ifIdle(Call<ManagedFiles> change) {
            try {
                return Optional.of(answer(change));
            } catch (ApiException e) {
                if (e.code().equals(BaiduError.ANOTHER_TASK_RUNS.code())) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        private Optional<FileTask> ended(long taskId) {
            return Optional.of(files.task(new GetFileTask(taskId)).send())
                    .filter(task -> task.status().isFinal());
        }

        private static List<ManagedFiles.Item> failures(FileTask task) {
            List<ManagedFiles.Item> items = task.failures().stream()
                    .map(item -> new ManagedFiles.Item(Objects.requireNonNullElse(item.errorCode(), 0), item.source()))
                    .toList();
            boolean unexplained = items.isEmpty() && task.status() == FileTaskStatus.FAILED;
            return unexplained ? List.of(new ManagedFiles.Item(BaiduError.BATCH_FAILED.number(), "some items")) : items;
        }
    }

    private static ManagedFiles answer(Call<ManagedFiles> change) {
        try {
            return change.send();
        } catch (ApiException e) {
            if (!e.code().equals(BaiduError.BATCH_FAILED.code())) {
                throw e;
            }
            return e.payload(ManagedFiles.class)
                    .filter(items -> !items.failures().isEmpty())
                    .orElseThrow(() -> e);
        }
    }
}
