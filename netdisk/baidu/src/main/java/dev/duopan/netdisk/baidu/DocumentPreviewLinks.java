package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.DocumentPreview;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.Replies;
import dev.duopan.netdisk.dispatch.ServedContent;
import dev.duopan.netdisk.media.Documents;
import dev.duopan.netdisk.media.OpenDocument;
import java.io.IOException;
import java.util.Optional;

/**
 * Links to the preview of a document, which need no token (docs/wire/baidu-xpan.md section 3.5): {@code method=newinfo} makes
 * it, if nobody did yet, and tells what to ask for with {@code method=newview}, which gives the PDF.
 *
 * <p>What the facts leave open: a document that isn't converted yet is converted before newinfo answers, or refused with 31022
 * if that takes longer than its time; every preview is one part, whatever its pages; {@code type=pdf&from=lo} may be missing;
 * where a link was joined with what follows without {@code &}, or {@code &region} became a character, it is understood.
 * 31210 says that this server can't convert documents, 31304 that it can't convert this one.
 */
final class DocumentPreviewLinks {
    private static final String READY = "HITNDB";
    private static final String REGION = "Local";
    private static final String PART = "-convert-pdf-part-0";

    private final FileLinks links;
    private final Documents documents;

    DocumentPreviewLinks(FileLinks links, Documents documents) {
        this.links = links;
        this.documents = documents;
    }

    RawRoute route() {
        return RawRoute.get(FileLink.Kind.DOCUMENT.path("{md5}"), this::answer);
    }

    Optional<DocumentLinks> to(FileNode file) {
        if (!documents.mayShow(file)) {
            return Optional.empty();
        }
        FileLink link = links.to(FileLink.Kind.DOCUMENT, file, links.now());
        Parameters pdf = Parameters.NONE.with("type", "pdf").with("from", "lo");
        return Optional.of(new DocumentLinks(
                Secret.of(links.address(link, Parameters.NONE)), Secret.of(links.address(link, pdf))));
    }

    private void answer(RawRequest request) throws IOException {
        FileNode file = links.file(links.checked(FileLink.Kind.DOCUMENT, request));
        PreviewQuestion question = PreviewQuestion.of(request.info().query());
        switch (question.method()) {
            case "newinfo" -> info(request, file, question);
            case "newview" -> view(request, file, question);
            default -> throw new ApiException(BaiduError.PCS_PARAMETER, "method must be newinfo or newview");
        }
    }

    private void info(RawRequest request, FileNode file, PreviewQuestion question) throws IOException {
        if (!question.part().equals("0")) {
            throw new ApiException(BaiduError.PCS_PARAMETER, "part_index must be less than page_num, which is 1");
        }
        open(file).close();
        DocumentPreview preview = new DocumentPreview(
                1, READY, key(request), REGION, request.info().trace().number());
        Replies.json(request.exchange(), 200, Json.write(preview));
    }

    private void view(RawRequest request, FileNode file, PreviewQuestion question) throws IOException {
        if (!question.names(key(request), REGION)) {
            throw new ApiException(BaiduError.PCS_PARAMETER, "ndb_key and region must be those that newinfo answered");
        }
        try (OpenDocument document = open(file)) {
            new ServedContent(file.name() + ".pdf", document.size(), document.md5(), document::stream, WireHeaders.NONE)
                    .with("Content-Type", "application/pdf")
                    .with("Content-Disposition", "inline")
                    .with("Cache-Control", "private, max-age=28800")
                    .send(request.exchange());
        }
    }

    private static String key(RawRequest request) {
        return "n-lodocview-local-lo-" + request.variable("md5") + PART;
    }

    private OpenDocument open(FileNode file) {
        try {
            return documents.open(file);
        } catch (DuopanException e) {
            String reason = String.valueOf(e.getMessage());
            switch (e.kind()) {
                case UNSUPPORTED -> throw new ApiException(BaiduError.PCS_NOT_IMPLEMENTED, reason);
                case INVALID, TOO_LARGE -> throw new ApiException(BaiduError.PCS_FORMAT, reason);
                default -> throw e;
            }
        }
    }
}
