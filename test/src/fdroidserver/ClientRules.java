import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Applies to signed indexes the rules of the F-Droid client (its JarIndexVerifier; the same in 1.23 and
 * 2.0), on Java's own reader of signed JAR files, which Android's is made from.
 *
 * Usage: java ClientRules.java v1|v2 [JAR FINGERPRINT]...
 *
 * Prints one line for each JAR, "accepted" or "refused" and the rule. v1 are files index-v1.jar, which
 * old clients take with SHA-1 only; today's Java takes such files for unsigned unless told otherwise.
 */
final class ClientRules {
    private static final int SMALLEST_CERTIFICATE_BYTES = 256;

    private record Format(String fileName, boolean isOld) {}

    private static final class Refusal extends Exception {
        Refusal(String rule) {
            super(rule);
        }
    }

    private static void require(boolean holds, String rule) throws Refusal {
        if (!holds) throw new Refusal(rule);
    }

    private static void checkAttributes(Attributes attributes, Format format) throws Refusal {
        require(attributes != null, "no-attributes");
        for (Object key : attributes.keySet()) {
            String name = key.toString();
            if (format.isOld()) require(name.equals("SHA1-Digest"), "digest");
            else require(!name.equals("SHA1-Digest") && !name.equals("MD5-Digest"), "digest");
        }
    }

    private static void checkSigner(JarEntry entry, String fingerprint)
            throws Refusal, GeneralSecurityException {
        CodeSigner[] signers = entry.getCodeSigners();
        require(signers != null && signers.length > 0, "unsigned");
        require(signers.length == 1, "several-signers");
        List<? extends Certificate> chain = signers[0].getSignerCertPath().getCertificates();
        require(chain.size() == 1, "several-certificates");
        byte[] der = chain.get(0).getEncoded();
        require(der.length >= SMALLEST_CERTIFICATE_BYTES, "certificate-size");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
        String found = HexFormat.of().formatHex(digest);
        require(found.equals(fingerprint.toLowerCase(Locale.ROOT).trim()), "fingerprint");
    }

    private static void check(File file, Format format, String fingerprint)
            throws Refusal, IOException, GeneralSecurityException {
        try (JarFile jar = new JarFile(file, true)) {
            JarEntry entry = jar.getJarEntry(format.fileName());
            require(entry != null, "no-index");
            checkAttributes(entry.getAttributes(), format);
            // Only when all of it was read is it known whether the signature holds.
            try (InputStream content = jar.getInputStream(entry)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            checkSigner(entry, fingerprint);
        }
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        boolean isOld = arguments[0].equals("v1");
        Format format = new Format(isOld ? "index-v1.json" : "entry.json", isOld);
        if (isOld) {
            Security.setProperty("jdk.jar.disabledAlgorithms", "MD2, RSA keySize < 1024");
        }
        for (int at = 1; at + 1 < arguments.length; at += 2) {
            try {
                check(new File(arguments[at]), format, arguments[at + 1]);
                System.out.println("accepted");
            } catch (Refusal refusal) {
                System.out.println("refused " + refusal.getMessage());
            } catch (SecurityException damaged) {
                System.out.println("refused signature");
            }
        }
    }
}
