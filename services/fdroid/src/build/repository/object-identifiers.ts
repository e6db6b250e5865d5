/** Object identifiers of what this package writes (RFC 5280, RFC 5652, RFC 8017). */
export const objectIdentifiers = {
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  rsaEncryption: '1.2.840.113549.1.1.1',
  sha256WithRsaEncryption: '1.2.840.113549.1.1.11',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;
