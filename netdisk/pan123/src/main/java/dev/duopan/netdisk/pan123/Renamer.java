package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.RenamedFiles;
import dev.duopan.api.pan123.open.Renaming;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import java.util.ArrayList;
import java.util.List;

/** Gives new names one after another, and remembers what became of each. */
final class Renamer {
    private final Namespace files;
    private final Account account;
    private final List<RenamedFiles.Done> done = new ArrayList<>();
    private final List<RenamedFiles.Failed> failed = new ArrayList<>();

    Renamer(Namespace files, Account account) {
        this.files = files;
        this.account = account;
    }

    void rename(Renaming wish) {
        try {
            FileNode node = files.rename(account, wish.fileId(), Names.check(wish.name()));
            done.add(new RenamedFiles.Done(node.id(), Pan123Time.LISTED.write(node.modifiedAt())));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                throw e;
            }
            failed.add(new RenamedFiles.Failed(wish.fileId(), String.valueOf(e.getMessage())));
        }
    }

    RenamedFiles result() {
        return new RenamedFiles(done, failed);
    }
}
