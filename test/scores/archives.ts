/** Small archives made by hand, so that a test says exactly which names stand in them. */

const text = new TextEncoder();

function header(signature: number, size: number, fields: Readonly<Record<number, number>>): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  for (const [at, value] of Object.entries(fields)) view.setUint32(Number(at), value, true);
  return bytes;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A zip of empty files with these names. */
export function zipOf(names: readonly string[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const encoded = text.encode(name);
    const local = joined([header(0x04034b50, 30, { 26: encoded.length }), encoded]);
    central.push(joined([header(0x02014b50, 46, { 28: encoded.length, 42: offset }), encoded]));
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(central);
  const end = header(0x06054b50, 22, { 8: names.length, 10: names.length, 12: directory.length, 16: offset });
  // Bytes 8–11 hold two counts of two bytes each.
  new DataView(end.buffer).setUint16(8, names.length, true);
  return joined([...locals, directory, end]);
}

export const DOCX = zipOf(['[Content_Types].xml', 'word/document.xml']);
export const XLSX = zipOf(['[Content_Types].xml', 'xl/workbook.xml']);
export const PDF = text.encode('%PDF-1.7\n');
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
export const JPG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
export const EXE = text.encode('MZ\u0000\u0000');
