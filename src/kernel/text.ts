/** What is said, before it is said in a language: a locale key with arguments, lines and buttons. */

export type SayArgument = string | number | Say | readonly Say[];

/** A sentence by its key in `locales/`; nested sentences are said in the same language, lists are joined by commas. */
export interface Say {
  readonly key: string;
  readonly args?: Readonly<Record<string, SayArgument>>;
}

export const say = (key: string, args?: Readonly<Record<string, SayArgument>>): Say =>
  args === undefined ? { key } : { key, args };

/** A name or text that a person gave, said as it is in every language. */
export const verbatim = (text: string): Say => ({ key: 'verbatim', args: { text } });

/** What a button does when it is tapped: a verb and its arguments, at most 64 bytes together. */
export interface Action {
  readonly verb: string;
  readonly args: readonly (number | string)[];
}

export const action = (verb: string, ...args: readonly (number | string)[]): Action => ({ verb, args });

export interface Button {
  readonly label: Say;
  readonly does: Action | { readonly url: string };
  readonly style?: 'primary' | 'success' | 'danger';
}

export const button = (label: Say, does: Button['does'], style?: Button['style']): Button =>
  style === undefined ? { label, does } : { label, does, style };

/** One message: lines from top to bottom, buttons row by row. An empty `lines` entry is not allowed. */
export interface Screen {
  readonly lines: readonly Say[];
  readonly buttons: readonly (readonly Button[])[];
  /** The same in fewer words, from most to least: the first that a message has room for takes the place of `lines` that have none. */
  readonly shorter?: readonly (readonly Say[])[];
}

export const screen = (lines: readonly Say[], buttons: readonly (readonly Button[])[] = []): Screen => ({ lines, buttons });
