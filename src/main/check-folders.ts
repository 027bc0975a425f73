/** The folders of the settings exist and can be written to, or the program says which one is not. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { say } from '#kernel';
import type { Config, SettingName } from '../config.ts';
import { CannotStart } from './stop-sentence.ts';

export function checkFolders(config: Config): void {
  const folders: readonly (readonly [SettingName, string])[] = [
    ['FILES_DIR', config.filesDir],
    ['BACKUP_DIR', config.backupDir],
    ['KEYS_DIR', config.keysDir],
  ];
  for (const [variable, path] of folders) {
    try {
      // Nobody else on the machine has business in any of them.
      mkdirSync(path, { recursive: true, mode: 0o700 });
      accessSync(path, constants.W_OK);
    } catch {
      throw new CannotStart(say('start-folder-unusable', { variable, path }));
    }
  }
}
