import { X509Certificate } from 'node:crypto';
import test from 'ava';
import { createRepositoryKey } from '../../../src/build/index.ts';

test('a repository key is RSA-3072 with a certificate that outlives every clock', async (t) => {
  const { certificateDer, privateKeyPkcs8Der, fingerprint } = await createRepositoryKey({
    commonName: 'Ünïted communities',
    serial: Buffer.from('00ff00000000000000000000000000aa', 'hex'),
  });
  const certificate = new X509Certificate(certificateDer);
  t.is(certificate.subject, 'CN=Ünïted communities');
  t.is(certificate.issuer, certificate.subject);
  t.true(certificate.verify(certificate.publicKey));
  t.is(certificate.publicKey.asymmetricKeyDetails?.modulusLength, 3072);
  t.is(new Date(certificate.validFrom).getTime(), 0);
  t.is(new Date(certificate.validTo).getUTCFullYear(), 2059);
  t.is(certificate.serialNumber, 'FF00000000000000000000000000AA');
  t.is(certificate.fingerprint256.replaceAll(':', '').toLowerCase(), fingerprint);
  t.true(privateKeyPkcs8Der.byteLength > 1000);
});
