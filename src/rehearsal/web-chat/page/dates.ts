/** Times as Vietnamese offices write them, always in the bloc's own zone. */
import type { Language } from './language.ts';

const localeOf = (language: Language): string => (language === 'vi' ? 'vi-VN' : 'en-GB');

export const timeText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);

export const dayText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone }).format(at);

export function longDayText(at: number, zone: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: zone }).format(at);
  return `${weekday}, ${dayText(at, zone)}`;
}

/** The wall clock of the zone as an `<input type="datetime-local">` wants it. */
export function wallClock(at: number, zone: string): string {
  const day = dayText(at, zone).split('/').reverse().join('-');
  return `${day}T${timeText(at, zone)}`;
}

/** The instant at which the zone's wall clock shows this text; two rounds settle a change of offset. */
export function instantOf(wall: string, zone: string): number {
  const wanted = Date.parse(`${wall}:00Z`);
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) {
    instant += wanted - Date.parse(`${wallClock(instant, zone)}:00Z`);
  }
  return instant;
}
