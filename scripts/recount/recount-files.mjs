// Reads the files, lets the tally count them, writes one line of JSON for each and tells the exit code.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

function fault(kind, detail) {
  const firstDifference = { where: '', kind, ...(detail === undefined ? {} : { detail }) };
  return { agrees: false, firstDifference, differences: [firstDifference], notRechecked: [] };
}

/** A file's size is asked before it is read: a hostile one must not fill the memory first. */
function reportOn(file, { recountText, PACKET_LIMITS }) {
  try {
    if (statSync(file).size > PACKET_LIMITS.bytes) return fault('too-large');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    return recountText(text, digest);
  } catch (error) {
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fault('not-utf-8');
    if (error.syscall === undefined) throw error;
    return fault('not-readable', error.code);
  }
}

/** 0 only if every packet agrees; 2 when there is nothing to count. */
export function recountFiles(files, { tally, write }) {
  const reports = tally.withChain(files.map((file) => reportOn(file, tally)));
  for (const [index, report] of reports.entries()) write(`${JSON.stringify({ file: files[index], ...report })}\n`);
  if (files.length === 0) return 2;
  return reports.every((report) => report.agrees) ? 0 : 1;
}
