/** The buttons under a message: callbacks, links, things to copy, and those that are switched off. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WireButton, WireMessage } from '../wire.ts';
import { useAsking } from './ask.ts';
import { Icon, type IconName } from './icons.tsx';
import { useSpeech } from './speak.ts';

const signs: Partial<Record<WireButton['kind'], IconName>> = { url: 'link', copy: 'copy' };

interface KeyProps {
  readonly button: WireButton;
  readonly isWaiting: boolean;
  readonly onPress: () => void;
}

const Key = ({ button, isWaiting, onPress }: KeyProps): JSX.Element => {
  const sign = signs[button.kind];
  const isOff = button.kind === 'disabled' || button.kind === 'unsupported';
  const look = ['key', button.style ?? '', isWaiting ? 'waiting' : ''].join(' ').trim();
  return (
    <button type="button" class={look} disabled={isOff} aria-busy={isWaiting} onClick={onPress}>
      <span>{button.text}</span>
      {sign && <Icon name={sign} />}
    </button>
  );
};

export interface InlineKeyboardProps {
  readonly chatId: number;
  readonly message: WireMessage;
}

export function InlineKeyboard({ chatId, message }: InlineKeyboardProps): JSX.Element | null {
  const asking = useAsking();
  const { say } = useSpeech();
  const [waiting, setWaiting] = useState<string | undefined>();
  const tap = async (row: number, column: number): Promise<void> => {
    setWaiting(`${row}:${column}`);
    const answer = await asking.act({ act: 'tap', chatId, key: message.key, row, column });
    setWaiting(undefined);
    if (!answer.ok || !answer.callback) return;
    const { text, isAlert, url } = answer.callback;
    if (text !== undefined && text !== '') (isAlert ? asking.alert : asking.tell)(text);
    if (url !== undefined) asking.follow(url);
  };
  const press = (button: WireButton, row: number, column: number): void => {
    if (button.kind === 'callback') void tap(row, column);
    if (button.kind === 'url' && button.url !== undefined) asking.follow(button.url);
    if (button.kind === 'copy') void navigator.clipboard.writeText(button.copy ?? '').then(() => asking.tell(say('copied')));
  };
  if (!message.keyboard) return null;
  return (
    <div class="keys" role="group" aria-label={say('message-buttons')}>
      {message.keyboard.map((buttons, row) => (
        <div class="key-row" key={row}>
          {buttons.map((button, column) => (
            <Key
              key={column}
              button={button}
              isWaiting={waiting === `${row}:${column}`}
              onPress={() => press(button, row, column)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
