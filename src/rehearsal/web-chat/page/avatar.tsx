/** A round sign for a person or chat: two letters on a colour that always belongs to the same id. */
import type { JSX } from 'preact';
import { useHue } from './hues.ts';
import { Icon } from './icons.tsx';
import { initialsOf } from './initials.ts';

export interface AvatarProps {
  readonly id: number;
  readonly name: string;
  readonly isBot?: boolean;
  readonly size?: 'small' | 'large';
}

export const Avatar = ({ id, name, isBot = false, size = 'small' }: AvatarProps): JSX.Element => (
  <span class={`avatar avatar-${size}${isBot ? ' avatar-bot' : ''}`} style={{ '--hue': String(useHue(id)) }} aria-hidden="true">
    {isBot ? <Icon name="bot" /> : initialsOf(name)}
  </span>
);
