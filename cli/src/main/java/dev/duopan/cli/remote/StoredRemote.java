package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.charset.CharacterCodingException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A remote as the store has it.
 *
 * @param visible the remote with the settings that anybody may see; secrets are among them only in stores of versions that
 *     didn't seal them
 * @param sealed secrets that open with the key of the store
 */
record StoredRemote(Remote visible, Map<Setting, String> sealed) {
    StoredRemote {
        sealed = Map.copyOf(sealed);
    }

    /** The remote without anything secret. */
    Remote withoutSecrets() {
        Remote remote = visible;
        for (Setting setting : visible.settings().keySet()) {
            remote = setting.secret() ? remote.without(setting) : remote;
        }
        return remote;
    }

    boolean hasPlainSecrets() {
        return visible.settings().keySet().stream().anyMatch(Setting::secret);
    }

    /**
     * The remote with its secrets.
     *
     * @throws DuopanException of kind CORRUPT if one wasn't sealed for its place
     */
    Remote opened(StoreKey key) {
        Remote remote = visible;
        for (Map.Entry<Setting, String> entry : sealed.entrySet()) {
            remote = remote.with(entry.getKey(), opened(key, entry.getKey(), entry.getValue()));
        }
        return remote;
    }

    private String opened(StoreKey key, Setting setting, String value) {
        try {
            return key.open(value, visible.name(), setting);
        } catch (DuopanException e) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "the %s of remote '%s' was changed or moved there by hand; log in again with 'duopan login %s --replace'"
                            .formatted(setting.key(), visible.name(), visible.name()),
                    e);
        }
    }

    /** The same remote with every secret sealed; what is sealed already stays as it is. */
    StoredRemote sealed(StoreKey key) throws CharacterCodingException {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        all.putAll(sealed);
        for (Map.Entry<Setting, String> entry : visible.settings().entrySet()) {
            if (entry.getKey().secret()) {
                all.put(entry.getKey(), key.seal(entry.getValue(), visible.name(), entry.getKey()));
            }
        }
        return new StoredRemote(withoutSecrets(), all);
    }
}
