/** Home: what is owed, what can be done, and what a stranger is told. */
import { action, button, say, screen, verbatim, type Button, type Say, type Screen } from '#kernel';
import type { Actor, Bloc, Task } from '../model.ts';
import { isSecretary, mayRunConference } from '../rules/rights.ts';

export interface HomeBloc {
  readonly bloc: Bloc;
  readonly year: number;
  readonly actor: Actor;
  readonly unitNames: readonly string[];
  readonly pendingNames: readonly string[];
  readonly tasks: readonly Task[];
}

function rowsOf({ bloc, actor, tasks }: HomeBloc): readonly (readonly Button[])[] {
  const run = (key: string, command: string): readonly Button[] => [button(say(key), action('run', command, bloc.id))];
  return [
    ...tasks.map((task) => [task.button]),
    ...(mayRunConference(actor) ? [run('blocs-button-conference', 'hoinghi')] : []),
    ...(isSecretary(actor) ? [run('blocs-button-manage', 'quanly')] : []),
    run('blocs-button-bloc', 'khoi'),
  ];
}

function linesOf({ bloc, year, actor, unitNames, pendingNames, tasks }: HomeBloc): readonly Say[] {
  return [
    say('blocs-home-bloc', { name: bloc.name, year }),
    ...actor.roles.map((role) => say('blocs-home-role', { role: say(`blocs-role-${role}`) })),
    ...unitNames.map((unit) => say('blocs-home-unit', { unit })),
    ...pendingNames.map((unit) => say('blocs-home-pending', { unit })),
    ...(tasks.length === 0 ? (unitNames.length > 0 ? [say('blocs-home-nothing-owed')] : []) : tasks.map((task) => task.line)),
  ];
}

export function renderHome(blocs: readonly HomeBloc[], waiting: readonly string[], may: { readonly found: boolean; readonly invite: boolean }): Screen {
  const founding = [
    ...(may.found ? [[button(say('blocs-button-found'), action('found'))]] : []),
    ...(may.invite ? [[button(say('blocs-button-invite-founder'), action('invite-founder'))]] : []),
  ];
  const asked = waiting.map((unit) => say('blocs-home-pending', { unit }));
  if (blocs.length === 0) {
    const greeting = may.found ? [say('blocs-home-founder'), ...asked] : asked.length > 0 ? asked : [say('blocs-home-stranger')];
    return screen([say('blocs-home-title'), ...greeting, say('blocs-home-no-secrets')], founding);
  }
  return screen([...blocs.flatMap(linesOf), ...asked, say('blocs-home-no-secrets')], [...blocs.flatMap(rowsOf), ...founding]);
}

export const renderPickBloc = (blocs: readonly Bloc[], command: string): Screen =>
  screen([say('blocs-pick')], blocs.map((bloc) => [button(verbatim(bloc.name), action('run', command, bloc.id))]));
