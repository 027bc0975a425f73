/** The page's few drawn signs; all are decoration beside words or a button's name. */
import type { JSX } from 'preact';

const paths = {
  back: 'M15 5l-7 7 7 7',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  bot: 'M7 9h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM12 9V5M9.500 13.500v1M14.500 13.500v1',
  check: 'm5 13 4 4L19 7',
  clip: 'm19 11-7.500 7.500a4.200 4.200 0 0 1-6-6L13.500 4.500a2.800 2.800 0 0 1 4 4L9.600 16.400a1.400 1.400 0 0 1-2-2L14.500 7.500',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  down: 'M12 5v14M6 13l6 6 6-6',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  forward: 'M13 6l7 6-7 6v-4C8 14 5 16 3.500 19 4 13 7.500 10 13 10z',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  group: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20a6.500 6.500 0 0 1 13 0M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.200A6.500 6.500 0 0 1 21.500 20',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  link: 'M10 14 20 4M14 4h6v6M18 14v6H4V6h6',
  mask: 'M3 8c3-1.500 6-1.500 9 0 3-1.500 6-1.500 9 0 0 5-1.500 9-4.500 9-2 0-3-2-4.500-2s-2.500 2-4.500 2C4.500 17 3 13 3 8zM7 12h2M15 12h2',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  pause: 'M8 5v14M16 5v14',
  pin: 'M9 3h6l-1 6 4 4H6l4-4zM12 13v8',
  play: 'M7 4.500v15l12-7.500z',
  plus: 'M12 5v14M5 12h14',
  reply: 'M11 6 4 12l7 6v-4c5 0 7.500 2 9.500 5C20 13 16.500 10 11 10z',
  restart: 'M4 5v5h5M4.600 10A8 8 0 1 1 4 13',
  send: 'M4 12 20 4l-5 16-3.500-6.500z',
  step: 'M6 5v14l9-7zM18 5v14',
  user: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 21a7.500 7.500 0 0 1 15 0',
  window: 'M3 5h18v14H3zM12 5v14',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }): JSX.Element => (
  <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
