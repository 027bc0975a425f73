/** Reads what a bot sent, however it was sent: address, JSON, form or multipart with files. */
import type { Fields } from './specification.ts';
import { readValue } from './check-shape.ts';
import { mimeOf } from './mime.ts';
import { parseMultipart } from './multipart.ts';

export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface ReadRequest {
  readonly parameters: Readonly<Record<string, unknown>>;
  /** By the name behind `attach://`; a file given directly is attached under its parameter's name. */
  readonly uploads: ReadonlyMap<string, Upload>;
}

interface RawRequest {
  readonly values: Record<string, unknown>;
  readonly uploads: Map<string, Upload>;
}

async function fromMultipart(request: Request, contentType: string): Promise<RawRequest | undefined> {
  const parts = parseMultipart(new Uint8Array(await request.arrayBuffer()), contentType);
  if (!parts) return undefined;
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const { name, fileName, mime, bytes } of parts) {
    if (fileName === undefined) values[name] = new TextDecoder().decode(bytes);
    else uploads.set(name, { name: fileName, mime: mime === 'application/octet-stream' ? mimeOf(fileName) : mime, bytes });
  }
  return { values, uploads };
}

/** `undefined` for a body that is not what its content type says. */
async function fromBody(request: Request): Promise<RawRequest | undefined> {
  const type = request.headers.get('content-type') ?? '';
  try {
    if (/^multipart\/form-data/i.test(type)) return await fromMultipart(request, type);
    const text = await request.text();
    if (/^application\/x-www-form-urlencoded/i.test(type)) return { values: Object.fromEntries(new URLSearchParams(text)), uploads: new Map() };
    if (text.trim() === '') return { values: {}, uploads: new Map() };
    const json = JSON.parse(text) as unknown;
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { values: { ...json }, uploads: new Map() } : undefined;
  } catch {
    return undefined;
  }
}

/** A file part belongs to the parameter of its name; otherwise some other parameter points at it. */
function withFilesInPlace(raw: RawRequest, fields: Fields): Record<string, unknown> {
  const direct = [...raw.uploads.keys()].filter((name) => Object.hasOwn(fields, name) && raw.values[name] === undefined);
  return { ...raw.values, ...Object.fromEntries(direct.map((name) => [name, `attach://${name}`])) };
}

export async function readRequest(request: Request, fields: Fields): Promise<ReadRequest | undefined> {
  const body = request.method === 'POST' ? await fromBody(request) : { values: {}, uploads: new Map<string, Upload>() };
  if (!body) return undefined;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  // Some clients repeat the method's name among the values.
  const { method: _named, ...values } = { ...query, ...withFilesInPlace(body, fields) };
  const read = Object.entries(values).map(([name, value]) => {
    const shape = fields[name];
    return [name, shape ? readValue(shape, value) : value] as const;
  });
  return { parameters: Object.fromEntries(read.filter(([, value]) => value !== null)), uploads: body.uploads };
}
