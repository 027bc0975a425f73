/** The bot's own keyboard under the writing line; its keys write a text, or share a contact, a group or people. */
import type { JSX } from 'preact';
import type { WireReplyButton, WireReplyMarkup } from '../wire.ts';
import { useSpeech } from './speak.ts';

export interface ReplyKeyboardProps {
  readonly markup: Extract<WireReplyMarkup, { kind: 'keyboard' }>;
  readonly onPress: (button: WireReplyButton) => void;
}

export function ReplyKeyboard({ markup, onPress }: ReplyKeyboardProps): JSX.Element {
  const { say } = useSpeech();
  return (
    <div class="reply-keys" role="group" aria-label={say('bot-keyboard')}>
      {markup.rows.map((row, index) => (
        <div class="key-row" key={index}>
          {row.map((button) => (
            <button
              type="button"
              key={button.text}
              class={`key ${button.style ?? ''}`}
              disabled={button.ask === 'unsupported'}
              onClick={() => onPress(button)}
            >
              {button.text}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
