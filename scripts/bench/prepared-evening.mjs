// Writes blocs whose conferences are open and whose ballots wait for papers: what a bot finds before the first tap.
import { openKeyring } from '../../dist/ballots/index.js';
import { defaultRules, EMPTY_TABLE } from '../../dist/cycles/rules.js';
import { migrate, openDatabase } from '../../dist/db/index.js';
import { presetRule } from '../../dist/tally/index.js';

const NOW = new Date();
const TODAY = NOW.toISOString().slice(0, 10);
const CHUNK = 1_000;

const range = (count) => Array.from({ length: count }, (_, index) => index + 1);

async function write(table, rows) {
  for (let from = 0; from < rows.length; from += CHUNK) await table.createMany({ data: rows.slice(from, from + CHUNK) });
}

/** Units are numbered through all blocs, and so are ballots; person n speaks for unit n. */
function numbersOf({ blocs, unitsPerBloc, ballotsPerBloc }) {
  const unitsOf = (bloc) => range(unitsPerBloc).map((place) => (bloc - 1) * unitsPerBloc + place);
  const ballotsOf = (bloc) => range(ballotsPerBloc).map((place) => (bloc - 1) * ballotsPerBloc + place);
  return { blocs: range(blocs), unitsOf, ballotsOf };
}

async function writeBlocs(db, numbers, { groupIds }) {
  const rules = JSON.stringify(defaultRules());
  const year = NOW.getFullYear();
  await write(db.chat, numbers.blocs.map((id) => ({ id, channel: 'telegram', externalId: BigInt(groupIds[id - 1]), kind: 'group', title: `Khối ${id}`, createdAt: NOW })));
  await write(db.bloc, numbers.blocs.map((id) => ({
    id, name: `Khối thi đua số ${id}`, kind: 'khoi', province: 'Tỉnh', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi', chatId: id, currentCycleId: id, founderId: 1, createdAt: NOW,
  })));
  await write(db.cycle, numbers.blocs.map((id) => ({ id, blocId: id, year, rules, scoreTable: JSON.stringify(EMPTY_TABLE), openedAt: NOW })));
  await write(db.conference, numbers.blocs.map((id) => ({ id, cycleId: id, openCycleId: id, kind: 'tong-ket', state: 'open', openedAt: NOW, openedById: 1 })));
}

async function writeUnits(db, numbers, { userIds }) {
  const units = numbers.blocs.flatMap((bloc) => numbers.unitsOf(bloc).map((id, index) => ({ bloc, id, position: index + 1 })));
  await write(db.person, units.map(({ id }) => ({ id, displayName: `Đại diện đơn vị ${id}`, createdAt: NOW })));
  await write(db.account, units.map(({ id }) => ({ personId: id, channel: 'telegram', externalId: BigInt(userIds[id - 1]), reachability: 'reachable', seenAt: NOW })));
  await write(db.unit, units.map(({ id }) => ({ id, createdAt: NOW })));
  await write(db.unitName, units.flatMap(({ id }) => [
    { unitId: id, kind: 'official', text: `Đơn vị thành viên số ${id}`, searchKey: `don vi ${id}`, validFrom: '2000-01-01' },
    { unitId: id, kind: 'short', text: `ĐV ${id}`, searchKey: `dv ${id}`, validFrom: '2000-01-01' },
  ]));
  await write(db.cycleUnit, units.map(({ bloc, id, position }) => ({ cycleId: bloc, unitId: id, position, validFrom: TODAY })));
  await write(db.membership, units.map(({ bloc, id }) => ({
    personId: id, unitId: id, cycleId: bloc, position: 'head', canSubmit: true, canVote: true, canSign: true, state: 'confirmed', requestedAt: NOW, decidedAt: NOW,
  })));
  await write(db.attendance, units.map(({ bloc, id }) => ({ conferenceId: bloc, unitId: id, isPresent: true, at: NOW, personId: id, onBehalf: false })));
}

async function writeBallots(db, numbers) {
  const rule = JSON.stringify(presetRule('leader-majority'));
  const ballots = numbers.blocs.flatMap((bloc) => numbers.ballotsOf(bloc).map((id) => ({ bloc, id })));
  await write(db.ballot, ballots.map(({ bloc, id }) => ({ id, conferenceId: bloc, purpose: 'leader', forYear: NOW.getFullYear() + 1, state: 'open', rule, preparedById: 1, openedAt: NOW })));
  await write(db.ballotOption, ballots.flatMap(({ bloc, id }) => numbers.unitsOf(bloc).map((unitId, position) => ({ ballotId: id, position, unitId }))));
  await write(db.rollEntry, ballots.flatMap(({ bloc, id }) => numbers.unitsOf(bloc).map((unitId) => ({ ballotId: id, unitId, presence: 'present' }))));
  return ballots.map(({ id }) => id);
}

/** Answers, ballot set by ballot set, the callback data of one cast per unit and who presses it. */
export async function prepareEvening(size, { databaseUrl, keysDir, userIds, groupIds }) {
  const db = await openDatabase(databaseUrl);
  await migrate(db);
  const numbers = numbersOf(size);
  await writeBlocs(db.client, numbers, { groupIds });
  await writeUnits(db.client, numbers, { userIds });
  const keyring = openKeyring(keysDir);
  for (const id of await writeBallots(db.client, numbers)) keyring.ensure(id);
  await db.close();
  return range(size.ballotsPerBloc).map((set) =>
    numbers.blocs.flatMap((bloc) => numbers.unitsOf(bloc).map((unitId) => ({ userId: userIds[unitId - 1], data: `cast:${numbers.ballotsOf(bloc)[set - 1]}:${unitId}:1` }))),
  );
}
