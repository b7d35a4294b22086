package dev.duopan.client.baidu;

import dev.duopan.api.baidu.file.CategorizedFile;
import dev.duopan.api.baidu.file.CategorizedFiles;
import dev.duopan.api.baidu.file.CategoryCounts;
import dev.duopan.api.baidu.file.CategoryFiles;
import dev.duopan.api.baidu.file.CopyFiles;
import dev.duopan.api.baidu.file.CountCategories;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescriptions;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FileList;
import dev.duopan.api.baidu.file.FileTask;
import dev.duopan.api.baidu.file.FileTree;
import dev.duopan.api.baidu.file.FolderList;
import dev.duopan.api.baidu.file.FolderPath;
import dev.duopan.api.baidu.file.FoundFiles;
import dev.duopan.api.baidu.file.GetFileTask;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListByCategory;
import dev.duopan.api.baidu.file.ListDocuments;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFolders;
import dev.duopan.api.baidu.file.ListImages;
import dev.duopan.api.baidu.file.ListTorrents;
import dev.duopan.api.baidu.file.ListVideos;
import dev.duopan.api.baidu.file.ManagedFiles;
import dev.duopan.api.baidu.file.MoveFiles;
import dev.duopan.api.baidu.file.RenameFiles;
import dev.duopan.api.baidu.file.SearchFiles;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import dev.duopan.client.PagedCall;

/**
 * The calls that show and arrange files and folders (docs/wire/baidu-xpan.md sections 3.3 to 3.10 and 6).
 *
 * <p>Those that arrange may fail item by item; {@link FileChanges} throws what went wrong with the first of them.
 */
public final class FileCalls {
    private final Client client;

    FileCalls(Client client) {
        this.client = client;
    }

    /** Lists a folder. */
    public PagedCall<FileList, FileEntry> list(ListFiles request) {
        return client.call(request);
    }

    /** Lists the paths of the folders in a folder. */
    public PagedCall<FolderList, FolderPath> listFolders(ListFolders request) {
        return client.call(request);
    }

    /** Lists a folder with everything below it; at most eight times a minute. */
    public PagedCall<FileTree, FileEntry> listAll(ListAllFiles request) {
        return client.call(request);
    }

    /** Lists the documents of a folder. */
    public PagedCall<CategoryFiles, FileEntry> documents(ListDocuments request) {
        return client.call(request);
    }

    /** Lists the pictures of a folder. */
    public PagedCall<CategoryFiles, FileEntry> images(ListImages request) {
        return client.call(request);
    }

    /** Lists the videos of a folder. */
    public PagedCall<CategoryFiles, FileEntry> videos(ListVideos request) {
        return client.call(request);
    }

    /** Lists the torrent files of a folder. */
    public PagedCall<CategoryFiles, FileEntry> torrents(ListTorrents request) {
        return client.call(request);
    }

    /** Counts the files of some kinds. */
    public Call<CategoryCounts> countCategories(CountCategories request) {
        return client.call(request);
    }

    /** Lists the files of some kinds. */
    public PagedCall<CategorizedFiles, CategorizedFile> listByCategory(ListByCategory request) {
        return client.call(request);
    }

    /** Finds files and folders by a part of their names. */
    public PagedCall<FoundFiles, FileEntry> search(SearchFiles request) {
        return client.call(request);
    }

    /** Describes files by their ids, with links to download them if wanted. */
    public Call<FileDescriptions> describe(DescribeFiles request) {
        return client.call(request);
    }

    /** Copies files and folders. */
    public Call<ManagedFiles> copy(CopyFiles request) {
        return client.call(request);
    }

    /** Moves files and folders. */
    public Call<ManagedFiles> move(MoveFiles request) {
        return client.call(request);
    }

    /** Renames files and folders. */
    public Call<ManagedFiles> rename(RenameFiles request) {
        return client.call(request);
    }

    /** Deletes files and folders, into the recycle bin. */
    public Call<ManagedFiles> delete(DeleteFiles request) {
        return client.call(request);
    }

    /** Asks how far a change is that goes on after its call. */
    public Call<FileTask> task(GetFileTask request) {
        return client.call(request);
    }
}
