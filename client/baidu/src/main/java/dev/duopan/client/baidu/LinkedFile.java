package dev.duopan.client.baidu;

import dev.duopan.client.ByteSpan;
import dev.duopan.client.Download;
import dev.duopan.client.Downloads;
import dev.duopan.client.LinkRefusedException;
import dev.duopan.client.SignedLink;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file that is read by links: one is used until its host refuses it, and then replaced, once for each part that is read. */
final class LinkedFile {
    private final Downloads downloads;
    private final Supplier<SignedLink> links;
    private @Nullable SignedLink link;

    LinkedFile(Downloads downloads, Supplier<SignedLink> links) {
        this.downloads = downloads;
        this.links = links;
    }

    /** A file of which a link is known. */
    static LinkedFile beginningWith(SignedLink known, Downloads downloads, Supplier<SignedLink> links) {
        LinkedFile file = new LinkedFile(downloads, links);
        file.link = known;
        return file;
    }

    /**
     * Opens a part.
     *
     * @param outdated whether another link may help against a refusal
     * @throws LinkRefusedException if the host refuses the second link too
     */
    Download open(ByteSpan part, Predicate<LinkRefusedException> outdated) {
        SignedLink known = link;
        if (known == null) {
            known = renewed();
        }
        try {
            return downloads.open(known, part);
        } catch (LinkRefusedException e) {
            if (!outdated.test(e)) {
                throw e;
            }
        }
        return downloads.open(renewed(), part);
    }

    private SignedLink renewed() {
        SignedLink fresh = links.get();
        link = fresh;
        return fresh;
    }
}
