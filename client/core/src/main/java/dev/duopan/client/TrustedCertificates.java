package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities of the JDK and those of a PEM file. */
final class TrustedCertificates {
    private TrustedCertificates() {}

    /**
     * Makes a TLS context that trusts the JDK's authorities and those of the file.
     *
     * @throws DuopanException of kind INVALID if the file can't be read or holds no certificate
     */
    static SSLContext with(Path pem) {
        try {
            List<Certificate> authorities = new ArrayList<>(List.of(standard()));
            authorities.addAll(read(pem));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(holding(authorities)), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "cannot read certificate authorities from %s: %s; it must be a PEM file"
                            .formatted(pem, e.getMessage()),
                    e);
        }
    }

    private static Collection<? extends Certificate> read(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new IOException("no certificate in it");
            }
            return found;
        }
    }

    private static X509Certificate[] standard() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager standard) {
                return standard.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    private static TrustManager[] managers(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return factory.getTrustManagers();
    }

    private static KeyStore holding(List<Certificate> authorities) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority " + i, authorities.get(i));
        }
        return store;
    }
}
