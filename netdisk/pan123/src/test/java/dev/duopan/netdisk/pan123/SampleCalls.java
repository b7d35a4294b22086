package dev.duopan.netdisk.pan123;

import dev.duopan.api.Api;
import dev.duopan.api.Content;
import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.CompleteImage;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CopyFile;
import dev.duopan.api.pan123.open.CopyFiles;
import dev.duopan.api.pan123.open.CopyToImages;
import dev.duopan.api.pan123.open.CreateImage;
import dev.duopan.api.pan123.open.CreatePaidShare;
import dev.duopan.api.pan123.open.CreateShare;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.DeleteFiles;
import dev.duopan.api.pan123.open.DeleteImages;
import dev.duopan.api.pan123.open.DeleteTranscode;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.DownloadImageOffline;
import dev.duopan.api.pan123.open.DownloadOffline;
import dev.duopan.api.pan123.open.EditPaidShares;
import dev.duopan.api.pan123.open.EditShares;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.ForbiddenIpStatus;
import dev.duopan.api.pan123.open.GetCopyProgress;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.GetDirectLinkPlaylists;
import dev.duopan.api.pan123.open.GetDirectLinkTranscodes;
import dev.duopan.api.pan123.open.GetDownloadInfo;
import dev.duopan.api.pan123.open.GetFileDetail;
import dev.duopan.api.pan123.open.GetFileInfos;
import dev.duopan.api.pan123.open.GetImageCopyProgress;
import dev.duopan.api.pan123.open.GetImageDetail;
import dev.duopan.api.pan123.open.GetImageOfflineProgress;
import dev.duopan.api.pan123.open.GetImageUploadResult;
import dev.duopan.api.pan123.open.GetImageUploadUrl;
import dev.duopan.api.pan123.open.GetOfflineProgress;
import dev.duopan.api.pan123.open.GetTranscodeArchive;
import dev.duopan.api.pan123.open.GetTranscodeFolder;
import dev.duopan.api.pan123.open.GetTranscodePiece;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResolutions;
import dev.duopan.api.pan123.open.GetTranscodeResults;
import dev.duopan.api.pan123.open.GetTranscodeSource;
import dev.duopan.api.pan123.open.GetUploadResult;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.GetUserInfo;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import dev.duopan.api.pan123.open.ListDirectLinkLogs;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.ListFilesByPage;
import dev.duopan.api.pan123.open.ListForbiddenIps;
import dev.duopan.api.pan123.open.ListImageCopyFailures;
import dev.duopan.api.pan123.open.ListImageParts;
import dev.duopan.api.pan123.open.ListImages;
import dev.duopan.api.pan123.open.ListPaidShares;
import dev.duopan.api.pan123.open.ListShares;
import dev.duopan.api.pan123.open.ListTranscodes;
import dev.duopan.api.pan123.open.ListUploadDomains;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.MakeImageFolders;
import dev.duopan.api.pan123.open.MoveFiles;
import dev.duopan.api.pan123.open.MoveImages;
import dev.duopan.api.pan123.open.RecoverFiles;
import dev.duopan.api.pan123.open.RecoverFilesTo;
import dev.duopan.api.pan123.open.RenameFile;
import dev.duopan.api.pan123.open.RenameFiles;
import dev.duopan.api.pan123.open.Renaming;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.SwitchForbiddenIps;
import dev.duopan.api.pan123.open.TranscodeDirectLinks;
import dev.duopan.api.pan123.open.TrashFiles;
import dev.duopan.api.pan123.open.UpdateForbiddenIps;
import dev.duopan.api.pan123.open.UploadSlice;
import java.util.List;

/** One call of every endpoint that needs a token. */
final class SampleCalls {
    private static final byte[] BYTES = {1, 2, 3};
    private static final String MD5 = TestFiles.md5(BYTES);

    private SampleCalls() {}

    static List<Api<?>> naming(long fileId, long folderId, String uploadId) {
        List<Long> ids = List.of(fileId);
        return List.of(
                new GetFileDetail(fileId),
                new GetFileInfos(ids),
                ListFiles.of(folderId),
                new MakeFolder("made by a stranger", folderId),
                new RenameFile(fileId, "renamed by a stranger"),
                new MoveFiles(ids, 0),
                new CopyFile(fileId, 0),
                new CopyFiles(ids, 0),
                new GetCopyProgress(fileId),
                new RenameFiles(List.of(new Renaming(fileId, "renamed by a stranger"))),
                ListFilesByPage.of(folderId),
                new RecoverFilesTo(ids, 0),
                new TrashFiles(ids),
                new RecoverFiles(ids),
                new DeleteFiles(ids),
                new GetDownloadInfo(fileId),
                CreateShare.of("shared by a stranger", ids),
                new CreatePaidShare("sold by a stranger", CreateShare.join(ids), 1, 0, "", null, null, null),
                new EditShares(ids, null, null, null),
                new EditPaidShares(ids, null, null, null),
                new EnableDirectLinks(folderId),
                new DisableDirectLinks(folderId),
                new GetDirectLink(fileId),
                new GetDirectLinkPlaylists(fileId),
                new TranscodeDirectLinks(ids),
                new GetDirectLinkTranscodes(ids),
                AddTranscodeFiles.of(ids),
                new GetTranscodeResolutions(fileId),
                new StartTranscode(fileId, "H.264", 1, "720P"),
                new GetTranscodeRecords(fileId),
                new GetTranscodeResults(fileId),
                DeleteTranscode.everything(fileId),
                new GetTranscodeSource(fileId),
                GetTranscodePiece.playlist(fileId, "720P"),
                new GetTranscodeArchive(fileId, "all.zip"),
                new CreateUpload(folderId, "sent by a stranger", MD5, 3, null, null),
                new UploadSlice(uploadId, 1, MD5, Content.of(BYTES)),
                new CompleteUpload(uploadId),
                new DownloadOffline("http://source.test/", null, folderId, null),
                new GetOfflineProgress(fileId),
                new ReuseBySha1(folderId, "sent by a stranger", "0".repeat(40), 3, null),
                new CreateUploadV1(folderId, "sent by a stranger", MD5, 3, null, null),
                new GetUploadUrl(uploadId, 1),
                new ListUploadParts(uploadId),
                new CompleteUploadV1(uploadId),
                new GetUploadResult(uploadId),
                TestFiles.upload(folderId, "sent by a stranger", BYTES),
                MakeImageFolders.of("made by a stranger", Long.toString(folderId)),
                ListImages.of(Long.toString(folderId)),
                new GetImageDetail(Long.toString(fileId)),
                new MoveImages(List.of(Long.toString(fileId)), Long.toString(folderId)),
                new DeleteImages(List.of(Long.toString(fileId))),
                CreateImage.of(Long.toString(folderId), "sent.png", MD5, 3),
                new GetImageUploadUrl(uploadId, 1),
                new ListImageParts(uploadId),
                new CompleteImage(uploadId),
                new GetImageUploadResult(uploadId),
                CopyToImages.of(List.of(fileId), ImageBed.ROOT),
                new GetImageCopyProgress(uploadId),
                ListImageCopyFailures.of(uploadId),
                DownloadImageOffline.of("http://source.test/a.png", Long.toString(folderId)),
                new GetImageOfflineProgress(fileId));
    }

    static List<Api<?>> namingNothing() {
        return List.of(
                new GetUserInfo(),
                new ListUploadDomains(),
                ListShares.all(),
                ListPaidShares.all(),
                ListDirectLinkAccesses.all(),
                ListDirectLinkLogs.all(),
                new SwitchForbiddenIps(ForbiddenIpStatus.OFF),
                new UpdateForbiddenIps(List.of()),
                new ListForbiddenIps(),
                new GetTranscodeFolder(),
                new ListTranscodes(1));
    }
}
