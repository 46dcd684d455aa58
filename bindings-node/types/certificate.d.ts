/// <reference types="node" />
import { CertificateError, CertificatePasswordError } from "./errors.js";
import { File, Path } from "./options.js";

/** A certificate with its chain and its private key, which match. */
export declare class Certificate {
  private constructor();
  /**
   * Reads a PKCS#12 or PEM file, whatever its name: a path, or its content. The bank's files have an empty password.
   * Dates are not looked at.
   *
   * @param options - `key`: the key's file, when it has one of its own
   * @throws {@link CertificateError} or {@link CertificatePasswordError}
   */
  static load(file: File, password?: string, options?: { key?: File | undefined }): Certificate;
  /** Like {@link Certificate.load}, without holding the event loop while the file is decrypted. */
  static loadAsync(file: File, password?: string, options?: { key?: File | undefined }): Promise<Certificate>;
  /** What the certificate says about itself, as of today. */
  inspect(): Inspection;
  /** Certificates and key as PEM text, as other tools take them. */
  toPem(): Pem;
  /** Certificates and key as a PKCS#12 file that OpenSSL 3 reads. An empty password is allowed, and protects nothing. */
  toPkcs12(password?: string): Buffer;
  /**
   * Writes key and certificates to a PEM file that only its owner may read (0600), whole or not at all.
   * @throws {@link CertificateError} of type `certificate_file_exists` unless `overwrite`
   */
  writePem(path: Path, options?: { overwrite?: boolean | undefined }): void;
  /** What a printed certificate shows. */
  toJSON(): { subject: string; environment: string | undefined; status: string };
}

/** A certificate and its key as PEM text. Printed, it shows no key. */
export declare class Pem {
  private constructor();
  /** The certificates, the client's own first. */
  readonly certificate: string;
  /** The private key: PKCS#8, not encrypted. A secret. */
  get key(): string;
  /** Key and certificates in one text, as curl and nginx take them. A secret. */
  get combined(): string;
  /** All but the key. */
  toJSON(): { certificate: string };
}

/** What a certificate says about itself. */
export interface Inspection {
  /** The subject's name in the form of RFC 2253. */
  subject: string;
  /** The issuer's name in the same form. */
  issuer: string;
  /** The bank's world, told by the issuer; absent for an issuer that isn't the bank's. */
  environment?: "production" | "homologation";
  /** The serial number in upper-case hexadecimal. */
  serial: string;
  /** The first second of validity. */
  notBefore: Date;
  /** The last second of validity. */
  notAfter: Date;
  /** Whole days until `notAfter`, rounded down: negative once it has expired. */
  daysLeft: number;
  /** Whether it may be used; `"expiring"` is within 30 days. */
  status: "valid" | "expiring" | "expired" | "not yet valid";
  /** The key's type and size, such as `"RSA 2048"`. */
  keyType: string;
  /** SHA-256 of the certificate, in lower-case hexadecimal. */
  sha256: string;
  /** The certificates from the client's own up to the last issuer in the file. */
  chain: ChainEntry[];
  /** Certificates of the file that are no part of the chain; they are never sent. */
  unrelated: ChainEntry[];
}

/** One certificate of a file. */
export interface ChainEntry {
  /** The subject's name (RFC 2253). */
  subject: string;
  /** The issuer's name (RFC 2253). */
  issuer: string;
  /** The last second of validity. */
  notAfter: Date;
  /** SHA-256 of the certificate, in lower-case hexadecimal. */
  sha256: string;
}
