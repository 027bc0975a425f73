// A process that asks for the lock of a database file, says what it got, and lives until it is ended.
import { lockDatabaseFile } from '../../dist/db/lock-file.js';

const lock = lockDatabaseFile(process.argv[2]);
process.stdout.write(lock.ok ? 'holds\n' : `refused ${lock.pid}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
