import com.android.apksig.ApkVerifier;
import java.io.File;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * Asks the library of Android's own apksigner who signed APKs.
 *
 * Usage: java -cp apksig.jar VerifyApks.java FOLDER COUNT
 *
 * For each of 0.apk, 1.apk … it prints what all Android versions that the APK is for must see, and what
 * Android 9 and later see: the SHA-256 of the one signer's certificate, or "refused".
 */
final class VerifyApks {
    private static final int ANDROID_9 = 28;

    private static String signer(ApkVerifier.Builder builder) {
        try {
            ApkVerifier.Result result = builder.build().verify();
            List<X509Certificate> signers = result.getSignerCertificates();
            if (!result.isVerified() || signers.size() != 1) return "refused";
            byte[] der = signers.get(0).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (Exception refusal) {
            return "refused";
        }
    }

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[1]);
        for (int index = 0; index < count; index += 1) {
            File file = new File(arguments[0], index + ".apk");
            ApkVerifier.Builder newer =
                    new ApkVerifier.Builder(file).setMinCheckedPlatformVersion(ANDROID_9);
            System.out.println(signer(new ApkVerifier.Builder(file)) + " " + signer(newer));
        }
    }
}
