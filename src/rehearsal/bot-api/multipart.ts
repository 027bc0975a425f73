/** Takes a multipart body apart as leniently as Telegram does: clients write file names without quotes, with spaces, in any script. */

export interface Part {
  readonly name: string;
  /** Undefined for an ordinary field. */
  readonly fileName: string | undefined;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

const HEADER_END = '\r\n\r\n';

function parameterOf(header: string, name: string): string | undefined {
  const quoted = new RegExp(`(?:^|[;\\s:])${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(header)?.[1];
  if (quoted !== undefined) return quoted.replaceAll(/\\(.)/g, '$1');
  return new RegExp(`(?:^|[;\\s:])${name}=([^;\\r\\n]+)`, 'i').exec(header)?.[1]?.trim();
}

function fileNameOf(disposition: string): string | undefined {
  const extended = /filename\*=(?:UTF-8)?''([^;\r\n]+)/i.exec(disposition)?.[1];
  return extended === undefined ? parameterOf(disposition, 'filename') : decodeURIComponent(extended);
}

function partOf(chunk: Buffer): Part | undefined {
  const headerEnd = chunk.indexOf(HEADER_END);
  if (headerEnd === -1) return undefined;
  const lines = chunk.subarray(0, headerEnd).toString('utf8').split('\r\n');
  const disposition = lines.find((line) => /^content-disposition:/i.test(line)) ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === undefined) return undefined;
  const type = lines.find((line) => /^content-type:/i.test(line));
  const mime = type?.slice(type.indexOf(':') + 1).trim() ?? 'application/octet-stream';
  return { name, fileName: fileNameOf(disposition), mime, bytes: new Uint8Array(chunk.subarray(headerEnd + HEADER_END.length)) };
}

/** `undefined` when the body does not keep to its boundary. */
export function parseMultipart(body: Uint8Array, contentType: string): readonly Part[] | undefined {
  const boundary = parameterOf(contentType, 'boundary');
  if (boundary === undefined) return undefined;
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const separator = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  let at = bytes.indexOf(separator);
  while (at !== -1) {
    const from = at + separator.length;
    if (bytes.subarray(from, from + 2).toString() === '--') return parts;
    const next = bytes.indexOf(separator, from);
    const part = next === -1 ? undefined : partOf(bytes.subarray(from, next));
    if (!part) return undefined;
    parts.push(part);
    at = next;
  }
  return undefined;
}
