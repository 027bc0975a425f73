/** Sealed papers, and the sealed seed of lots: a random nonce, a key of the ballot that lives as a file in KEYS_DIR and nowhere else. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Every paper has this many bytes before sealing, whatever it says. */
const PAPER_BYTES = 16;

export interface Keyring {
  /** The ballot's key, made now if it is not there: two openings at once share one key. */
  ensure(ballotId: number): Buffer;
  find(ballotId: number): Buffer | undefined;
  /** Overwrites and removes the key: sealed papers left in any file, page or copy say nothing from then on. */
  destroy(ballotId: number): void;
  list(): readonly number[];
}

function writeSynced(path: string, bytes: Buffer, flag: 'wx' | 'r+'): void {
  const file = openSync(path, flag, 0o600);
  try {
    writeSync(file, bytes, 0, bytes.length, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const isExisting = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

export function openKeyring(folder: string): Keyring {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (ballotId: number): string => join(folder, `ballot-${ballotId}.key`);
  const find = (ballotId: number): Buffer | undefined => {
    if (!existsSync(pathOf(ballotId))) return undefined;
    const key = readFileSync(pathOf(ballotId));
    return key.length === KEY_BYTES ? key : undefined;
  };
  return {
    find,
    ensure: (ballotId) => {
      try {
        writeSynced(pathOf(ballotId), randomBytes(KEY_BYTES), 'wx');
      } catch (error) {
        if (!isExisting(error)) throw error;
        // A crash between creating and writing leaves a short file: no paper was ever sealed with it.
        if (find(ballotId) === undefined) writeSynced(pathOf(ballotId), randomBytes(KEY_BYTES), 'r+');
      }
      const key = find(ballotId);
      if (key === undefined) throw new Error('the key of a ballot can be written and read');
      return key;
    },
    destroy: (ballotId) => {
      if (!existsSync(pathOf(ballotId))) return;
      writeSynced(pathOf(ballotId), randomBytes(KEY_BYTES), 'r+');
      rmSync(pathOf(ballotId));
    },
    list: () => readdirSync(folder).flatMap((name) => /^ballot-(\d+)\.key$/.exec(name)?.[1] ?? []).map(Number),
  };
}

/** What was sealed for one purpose opens for no other. */
type Purpose = `ballot ${number}` | `lots ${number}`;

function seal(key: Buffer, purpose: Purpose, plain: Buffer): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, purpose: Purpose, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** What is inside: the choice as the tally encodes it, and the number of the receipt word where the ballot has them. */
export interface PlainPaper {
  readonly paper: number;
  readonly receipt?: number | undefined;
}

const RECEIPT_FLAG = 8;
const RECEIPT_AT = 9;
const RECEIPT_BYTES = 5;

export function sealPaper(key: Buffer, ballotId: number, { paper, receipt }: PlainPaper): Uint8Array<ArrayBuffer> {
  const plain = Buffer.alloc(PAPER_BYTES);
  plain.writeBigInt64BE(BigInt(paper));
  if (receipt !== undefined) {
    plain.writeUInt8(1, RECEIPT_FLAG);
    plain.writeUIntBE(receipt, RECEIPT_AT, RECEIPT_BYTES);
  }
  return new Uint8Array(seal(key, `ballot ${ballotId}`, plain));
}

/** Throws when the paper was changed or belongs to another ballot or key. */
export function openPaper(key: Buffer, ballotId: number, sealed: Uint8Array): PlainPaper {
  const plain = unseal(key, `ballot ${ballotId}`, Buffer.from(sealed));
  const receipt = plain.readUInt8(RECEIPT_FLAG) === 1 ? plain.readUIntBE(RECEIPT_AT, RECEIPT_BYTES) : undefined;
  return { paper: Number(plain.readBigInt64BE()), receipt };
}

/** In base64. */
export const sealSeed = (key: Buffer, ballotId: number, seed: string): string => seal(key, `lots ${ballotId}`, Buffer.from(seed)).toString('base64');

/** Undefined where this key does not open it: another key was made since, or none of it is left. */
export function openSeed(key: Buffer, ballotId: number, sealed: string): string | undefined {
  try {
    return unseal(key, `lots ${ballotId}`, Buffer.from(sealed, 'base64')).toString();
  } catch {
    return undefined;
  }
}
