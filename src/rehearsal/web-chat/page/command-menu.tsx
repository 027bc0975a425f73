/** The bot's commands above the writing line, offered while a line starting with "/" is typed. */
import type { JSX } from 'preact';
import type { WireChat } from '../wire.ts';
import { useSpeech } from './speak.ts';

export type Command = WireChat['commands'][number];

export const matchingCommands = (commands: readonly Command[], draft: string): readonly Command[] =>
  /^\/\w*$/.test(draft) ? commands.filter(({ command }) => command.startsWith(draft.slice(1).toLowerCase())) : [];

export interface CommandMenuProps {
  readonly commands: readonly Command[];
  readonly marked: number;
  readonly onChoose: (command: Command) => void;
}

export function CommandMenu({ commands, marked, onChoose }: CommandMenuProps): JSX.Element | null {
  const { say } = useSpeech();
  if (commands.length === 0) return null;
  return (
    <ul class="commands" id="command-menu" role="listbox" aria-label={say('commands')}>
      {commands.map((entry, index) => (
        <li
          key={entry.command}
          id={`command-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <b>/{entry.command}</b> <span>{entry.description}</span>
        </li>
      ))}
    </ul>
  );
}
