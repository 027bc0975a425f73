/** Light or dark: the system's wish unless a person chose otherwise in this browser. */
export type Appearance = 'auto' | 'light' | 'dark';

const remembered = 'rehearsal-appearance';

export function firstAppearance(): Appearance {
  const kept = localStorage.getItem(remembered);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function showAppearance(appearance: Appearance): void {
  if (appearance === 'auto') localStorage.removeItem(remembered);
  else localStorage.setItem(remembered, appearance);
  document.documentElement.dataset['appearance'] = appearance;
}
