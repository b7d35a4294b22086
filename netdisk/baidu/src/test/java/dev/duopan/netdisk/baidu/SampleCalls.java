package dev.duopan.netdisk.baidu;

import dev.duopan.api.Api;
import dev.duopan.api.Content;
import dev.duopan.api.baidu.account.GetQuota;
import dev.duopan.api.baidu.account.GetUserInfo;
import dev.duopan.api.baidu.device.BindDevice;
import dev.duopan.api.baidu.device.CheckDevice;
import dev.duopan.api.baidu.device.DeviceDiff;
import dev.duopan.api.baidu.device.ListDevices;
import dev.duopan.api.baidu.device.UnbindDevice;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.CountCategories;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.FileRelocation;
import dev.duopan.api.baidu.file.FileRenaming;
import dev.duopan.api.baidu.file.GetFileTask;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListByCategory;
import dev.duopan.api.baidu.file.ListByCategoryBuilder;
import dev.duopan.api.baidu.file.ListDocuments;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFolders;
import dev.duopan.api.baidu.file.ListImages;
import dev.duopan.api.baidu.file.ListTorrents;
import dev.duopan.api.baidu.file.ListVideos;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.OnDuplicate;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.api.baidu.file.SearchFiles;
import dev.duopan.api.baidu.file.SearchFilesBuilder;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.api.baidu.upload.UploadWhole;
import java.util.List;

/** One call of every endpoint that needs a token. */
final class SampleCalls {
    private SampleCalls() {}

    static List<Api<?>> naming(String path, long fsId, String uploadId) {
        byte[] bytes = {1, 2, 3};
        return List.of(
                new GetUserInfo(),
                new GetQuota(),
                ListFiles.of(path),
                ListFolders.of(path),
                ListAllFiles.of(path),
                ListDocuments.below(path),
                ListImages.below(path),
                ListVideos.below(path),
                ListTorrents.below(path),
                new CountCategories("1,3", path, true),
                ListByCategoryBuilder.builder(ListByCategory.everywhere(List.of(1, 3)))
                        .parentPath(path)
                        .build(),
                SearchFilesBuilder.builder(SearchFiles.everywhere("f"))
                        .dir(path)
                        .build(),
                DescribeFiles.withLinks(List.of(fsId)),
                CopyFiles.of(List.of(FileRelocation.of(path, "/taken"))),
                MoveFiles.of(List.of(FileRelocation.of(path, "/taken"))),
                RenameFiles.of(List.of(FileRenaming.of(path, "taken"))),
                DeleteFiles.of(List.of(new FilePath(path))),
                new GetFileTask(fsId),
                BindDevice.of(path),
                new UnbindDevice(path),
                new CheckDevice(path),
                ListDevices.of(1, 2, 3),
                DeviceDiff.all(),
                TestFiles.announcement("/announced", bytes),
                TestFiles.slice(path, uploadId, 0, bytes),
                TestFiles.creation(path, bytes, uploadId),
                new UploadWhole("/whole", OnDuplicate.FAIL, Content.of(bytes)),
                MakeDirectory.of("/made", Rtype.FAIL));
    }
}
