/** Which files count as evidence: the extension, the size and the bytes must agree, and nothing in them may run. */
import { accept, refuse, type Result } from '#kernel';
import type { FileKind, ScoresRefusal } from '../model.ts';
import { zipEntries } from './zip-entries.ts';

/** Telegram hands bots at most 20 MB; sector rules name the same limit (domain.md §5.2). */
export const FILE_LIMIT = 20 * 1024 * 1024;
export const FILES_LIMIT = 10;

const KIND_OF: Readonly<Record<string, FileKind>> = { pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', jpg: 'jpg', jpeg: 'jpg', png: 'png' };

/** Word and Excel files that may carry macros, the old binary formats included. */
const MACRO_EXTENSIONS: ReadonlySet<string> = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam', 'pptm', 'doc', 'dot', 'xls', 'xlt', 'ppt']);

export const MIME_OF: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** What can be said before anything is downloaded. */
export function judgeName(name: string, size: number): Result<FileKind, ScoresRefusal> {
  const extension = /\.([a-z0-9]{1,8})$/u.exec(name.toLowerCase().trim())?.[1] ?? '';
  if (MACRO_EXTENSIONS.has(extension)) return refuse('file-macro');
  const kind = KIND_OF[extension];
  if (kind === undefined) return refuse('file-type');
  return size > FILE_LIMIT ? refuse('file-size') : accept(kind);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

const MAGIC: Readonly<Record<FileKind, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  docx: [0x50, 0x4b, 0x03, 0x04],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

const MAIN_PART: Readonly<Partial<Record<FileKind, string>>> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' };

// VBA projects, Excel 4.0 macro sheets, ActiveX controls and embedded programs.
const RUNS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|activex\/|embeddings\/[^/]*\.(bin|exe|js|vbs))/u;

function judgeOffice(kind: FileKind, bytes: Uint8Array): Result<FileKind, ScoresRefusal> {
  const names = zipEntries(bytes)?.map((name) => name.toLowerCase());
  if (names === undefined || !names.includes('[content_types].xml') || !names.includes(MAIN_PART[kind] ?? '')) return refuse('file-mismatch');
  return names.some((name) => RUNS.test(name)) ? refuse('file-macro') : accept(kind);
}

/** `size` in the name's judgement was Telegram's word; here the bytes speak. */
export function judgeFile(name: string, bytes: Uint8Array): Result<FileKind, ScoresRefusal> {
  const named = judgeName(name, bytes.byteLength);
  if (!named.ok) return named;
  if (bytes.byteLength === 0) return refuse('file-empty');
  const kind = named.value;
  if (!startsWith(bytes, MAGIC[kind])) return refuse('file-mismatch');
  return kind in MAIN_PART ? judgeOffice(kind, bytes) : named;
}
