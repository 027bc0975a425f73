// Reads the files, lets the tally count them, writes one line of JSON for each and tells the exit code.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

function fault(kind, detail) {
  const firstDifference = { where: '', kind, ...(detail === undefined ? {} : { detail }) };
  return { agrees: false, firstDifference, differences: [firstDifference], notRechecked: [] };
}

/** A file's size is asked before it is read: a hostile one must not fill the memory first. One report a packet. */
function reportsOn(file, { recountText, unbundlePackets, PACKET_LIMITS }) {
  try {
    if (statSync(file).size > PACKET_LIMITS.bytes) return { reports: [fault('too-large')] };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    const bundled = unbundlePackets(text);
    return { isBundle: bundled !== undefined, reports: (bundled ?? [text]).map((packet) => recountText(packet, digest)) };
  } catch (error) {
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { reports: [fault('not-utf-8')] };
    if (error.syscall === undefined) throw error;
    return { reports: [fault('not-readable', error.code)] };
  }
}

/** Of a file with several packets: the first difference with the number of its packet, and every packet's own report. */
function together(packets) {
  const wrong = packets.findIndex((report) => !report.agrees);
  const { where, ...found } = packets[wrong]?.firstDifference ?? {};
  return { agrees: wrong === -1, ...(wrong === -1 ? {} : { firstDifference: { where: `packets.${wrong}${where === '' ? '' : `.${where}`}`, ...found } }), packets };
}

/** 0 only if every packet agrees; 2 when there is nothing to count. */
export function recountFiles(files, { tally, write }) {
  const read = files.map((file) => ({ file, ...reportsOn(file, tally) }));
  // Packets of one conference name each other, whichever files they stand in.
  const chained = tally.withChain(read.flatMap(({ reports }) => reports));
  let from = 0;
  for (const { file, isBundle, reports } of read) {
    const own = chained.slice(from, (from += reports.length));
    write(`${JSON.stringify({ file, ...(isBundle ? together(own) : own[0]) })}\n`);
  }
  if (files.length === 0) return 2;
  return chained.every((report) => report.agrees) ? 0 : 1;
}
