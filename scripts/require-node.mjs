// Says in one sentence that this Node is too old; written so that an old Node can still read it.
import fs from 'fs';

const WANTED = /^>=(\d+)\.(\d+)/;

function parseVersion(text) {
  const parts = text.split('.');
  return [Number(parts[0]), Number(parts[1])];
}

/** The sentence for the person at the terminal, or nothing when this Node will do. */
export function refusalOfNode(engines, version) {
  const wanted = WANTED.exec(engines);
  if (!wanted) return `package.json: engines.node must read ">=MAJOR.MINOR", not "${engines}".`;
  const least = [Number(wanted[1]), Number(wanted[2])];
  const have = parseVersion(version);
  if (have[0] > least[0] || (have[0] === least[0] && have[1] >= least[1])) return '';
  return `This program needs Node.js ${least[0]}.${least[1]} or newer, but this is Node.js ${version}: install a newer one from nodejs.org and try again.`;
}

export function requireNode() {
  const manifest = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const refusal = refusalOfNode(manifest.engines.node, process.versions.node);
  if (!refusal) return true;
  console.error(refusal);
  process.exitCode = 1;
  return false;
}
