/** A round sign for a person or chat: two letters on a colour that always belongs to the same id. */
import type { JSX } from 'preact';
import { Icon } from './icons.tsx';

const hues = [168, 205, 262, 330, 20, 42, 95, 230, 290, 5, 145, 185];

/** Neighbouring ids fall far apart, so that people added one after another look different. */
export const hueOf = (id: number): number => hues[Math.floor(((Math.abs(id) * 0.618_033_988) % 1) * hues.length)] ?? 168;

export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.slice(-2).map((word) => [...word][0] ?? '').join('').toLocaleUpperCase('vi');
}

export interface AvatarProps {
  readonly id: number;
  readonly name: string;
  readonly isBot?: boolean;
  readonly size?: 'small' | 'large';
}

export const Avatar = ({ id, name, isBot = false, size = 'small' }: AvatarProps): JSX.Element => (
  <span class={`avatar avatar-${size}${isBot ? ' avatar-bot' : ''}`} style={{ '--hue': String(hueOf(id)) }} aria-hidden="true">
    {isBot ? <Icon name="bot" /> : initialsOf(name)}
  </span>
);
