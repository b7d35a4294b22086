package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.CopiedFile;
import dev.duopan.api.pan123.open.CopyFile;
import dev.duopan.api.pan123.open.CopyFiles;
import dev.duopan.api.pan123.open.CopyProgress;
import dev.duopan.api.pan123.open.CopyTask;
import dev.duopan.api.pan123.open.DownloadInfo;
import dev.duopan.api.pan123.open.FileDetail;
import dev.duopan.api.pan123.open.FileInfos;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.FilePage;
import dev.duopan.api.pan123.open.GetCopyProgress;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetFileDetail;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListFilesByPage;
import dev.duopan.api.pan123.open.MadeFolder;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.NumberedFileItem;
import dev.duopan.api.pan123.open.NumberedFilePage;
import dev.duopan.api.pan123.open.RenameFile;
import dev.duopan.api.pan123.open.RenameFiles;
import dev.duopan.api.pan123.open.RenamedFiles;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import dev.duopan.client.PagedCall;

/** The calls that show and arrange files and folders (docs/wire/123pan.md section 4.3). */
public final class FileCalls {
    private final Client client;

    FileCalls(Client client) {
        this.client = client;
    }

    /** Lists a folder or searches; items in the trash appear too. */
    public PagedCall<FilePage, FileItem> list(ListFiles request) {
        return client.call(request);
    }

    /** Lists a folder, the trash or what has a name, sorted and with a total; much slower at the vendor. */
    public PagedCall<NumberedFilePage, NumberedFileItem> listByPage(ListFilesByPage request) {
        return client.call(request);
    }

    /** Describes one file or folder, a folder with the size of everything in it. */
    public Call<FileDetail> detail(GetFileDetail request) {
        return client.call(request);
    }

    /** Describes several files and folders. */
    public Call<FileInfos> infos(GetFileInfos request) {
        return client.call(request);
    }

    /** Makes a folder. */
    public Call<MadeFolder> makeFolder(MakeFolder request) {
        return client.call(request);
    }

    /** Gives a file or folder another name. */
    public Call<Empty> rename(RenameFile request) {
        return client.call(request);
    }

    /** Gives several files and folders other names; what keeps its old one is named in the result. */
    public Call<RenamedFiles> rename(RenameFiles request) {
        return client.call(request);
    }

    /** Moves files and folders into a folder. */
    public Call<Empty> move(MoveFiles request) {
        return client.call(request);
    }

    /** Copies a file into a folder. */
    public Call<CopiedFile> copy(CopyFile request) {
        return client.call(request);
    }

    /** Orders copies of files and folders. */
    public Call<CopyTask> copy(CopyFiles request) {
        return client.call(request);
    }

    /** Tells how far ordered copies are. */
    public Call<CopyProgress> copyProgress(GetCopyProgress request) {
        return client.call(request);
    }

    /** Gives the address from which a file can be fetched. */
    public Call<DownloadInfo> downloadInfo(GetDownloadInfo request) {
        return client.call(request);
    }
}
