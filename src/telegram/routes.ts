/** Who is responsible for which command, tap, typed input and deep link. */
import type { Command, DialogueKind, Feature, GroupReply, Start, Tap } from './feature.ts';

export interface Routes {
  readonly commands: ReadonlyMap<string, Command>;
  readonly taps: ReadonlyMap<string, Tap>;
  readonly dialogues: ReadonlyMap<string, DialogueKind>;
  readonly starts: ReadonlyMap<string, Start>;
  readonly groupReply: GroupReply | undefined;
}

export function routesOf(features: readonly Feature[]): Routes {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  return {
    commands: new Map(commands.flatMap((command) => [[command.name, command], [command.alias, command]] as const)),
    taps: new Map(features.flatMap((feature) => feature.taps ?? []).map((one) => [one.verb, one])),
    dialogues: new Map(features.flatMap((feature) => feature.dialogues ?? []).map((one) => [one.kind, one])),
    groupReply: features.find((feature) => feature.groupReply !== undefined)?.groupReply,
    starts: new Map(features.flatMap((feature) => feature.starts ?? []).map((one) => [one.prefix, one])),
  };
}
