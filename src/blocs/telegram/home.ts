/** Chat of home, help and language. */
import { z } from 'zod';
import { endDialogue } from '#dialogues';
import { action, button, localDate, say, screen, type Button, type Screen } from '#kernel';
import { type Answer, commandLink, type Feature, tap, type Visit } from '#telegram';
import { openDesk, type FeatureParts, type TaskSource } from '../desk.ts';
import type { Bloc, Task } from '../model.ts';
import { unitsOf } from '../rules/rights.ts';
import { setGroupLanguage } from '../set-group-language.ts';
import { findUnitNames, getFoundingRights, getYear, listBlocsOf, listWaiting, setLanguage } from '../store.ts';
import { renderHome, type HomeBloc } from '../view/home.ts';

export interface HomeParts extends FeatureParts {
  readonly taskSources: readonly TaskSource[];
}

async function homeOf(parts: HomeParts, visit: Visit, bloc: Bloc): Promise<HomeBloc> {
  const tx = parts.db.client;
  const desk = await openDesk(parts, bloc, visit);
  const own = unitsOf(desk.actor);
  const tasks: Task[] = [];
  for (const source of parts.taskSources) tasks.push(...(await source(tx, desk, visit.now)));
  const pending = desk.actor.memberships.filter((one) => one.state === 'pending').map((one) => one.unitId);
  const names = (ids: readonly number[]): string[] => desk.units.filter((unit) => ids.includes(unit.id)).map((unit) => unit.official);
  const year = await getYear(tx, bloc.currentCycleId);
  return { bloc, year, actor: desk.actor, unitNames: names(own), pendingNames: names(pending), tasks };
}

/** Units that wait for the secretary's word in blocs to which the person does not belong yet. */
async function waitingNames(parts: HomeParts, visit: Visit, blocs: readonly HomeBloc[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { cycleId, unitId } of await listWaiting(parts.db.client, visit.personId)) {
    if (blocs.some(({ bloc }) => bloc.currentCycleId === cycleId)) continue;
    const unit = await findUnitNames(parts.db.client, unitId, localDate(visit.now, 'UTC'));
    if (unit !== undefined) names.push(unit.official);
  }
  return names;
}

async function showHome(parts: HomeParts, visit: Visit): Promise<Answer> {
  const tx = parts.db.client;
  if (!visit.isPrivate) return { openUrl: commandLink(parts.botUsername, 'start') };
  await endDialogue(tx, { personId: visit.personId, chatId: visit.place.chatId, updateId: visit.updateId });
  const blocs: HomeBloc[] = [];
  for (const bloc of await listBlocsOf(tx, visit.personId)) blocs.push(await homeOf(parts, visit, bloc));
  const { isOperator, mayFound } = await getFoundingRights(tx, visit.personId);
  const waiting = await waitingNames(parts, visit, blocs);
  return { screen: renderHome(blocs, waiting, { found: isOperator || mayFound, invite: isOperator }) };
}

const languageScreen = (current?: 'vi' | 'en'): Screen => {
  const choice = (language: 'vi' | 'en'): readonly Button[] => {
    const name = say(`language-${language}`);
    return [button(language === current ? say('language-current', { language: name }) : name, action('language', language))];
  };
  return screen([say('language-choose')], [choice('vi'), choice('en'), [button(say('button-home'), action('home'))]]);
};

/** In the group the secretary's choice is the group's language, anybody else's is their own. */
async function chooseLanguage(parts: HomeParts, visit: Visit, language: 'vi' | 'en'): Promise<Answer> {
  await setLanguage(parts.db.client, visit.personId, language);
  const isForChat = visit.isPrivate || (await setGroupLanguage(parts.db, { chatId: visit.place.chatId, language }, visit)).ok;
  return { language, toast: say('language-chosen'), ...(isForChat ? { screen: languageScreen(language) } : {}) };
}

export const homeFeature = (parts: HomeParts): Feature => ({
  name: 'home',
  commands: [
    { name: 'start', alias: 'home', description: say('command-start'), where: 'private', handle: (visit) => showHome(parts, visit) },
    {
      name: 'ngonngu', alias: 'language', description: say('command-language'), where: 'both',
      // The mark is the person's own; a group's screen is everybody's.
      handle: async (visit) => ({ screen: languageScreen(visit.isPrivate ? visit.language : undefined) }),
    },
    {
      name: 'trogiup', alias: 'help', description: say('command-help'), where: 'both',
      handle: async () => ({ screen: screen([say('help-title'), say('help-body'), say('blocs-home-no-secrets')], [[button(say('button-home'), action('home'))]]) }),
    },
  ],
  taps: [
    tap('home', z.tuple([]), (visit) => showHome(parts, visit)),
    tap('language', z.tuple([z.enum(['vi', 'en'])]), (visit, [language]) => chooseLanguage(parts, visit, language)),
  ],
});
