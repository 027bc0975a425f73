/** Checks by hand, run inside the page: names of controls, contrast of texts, nothing wider than the window. */
import type { Page } from 'playwright-core';

/** Controls that a screen reader would call by no name. */
export const namelessControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (element: Element): boolean => {
      const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : [];
      const words = [element.getAttribute('aria-label'), element.textContent, ...labels.map((label) => label.textContent)];
      return words.some((word) => (word ?? '').trim() !== '');
    };
    const controls = [...document.querySelectorAll('button, a, input, textarea, summary, [role="log"], dialog')];
    const nameless = controls.filter((control) => !named(control) && control.getAttribute('aria-labelledby') === null);
    const pictures = [...document.images].filter((image) => !image.hasAttribute('alt'));
    return [...nameless, ...pictures].map((element) => element.outerHTML.slice(0, 120));
  });

/** Texts below the contrast of WCAG AA (4.5, or 3 for large ones); controls that are switched off are exempt there too. */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('No canvas');
    type Colour = readonly [number, number, number, number];
    const over = (top: Colour, under: Colour): Colour => {
      const [a, b] = [top, under].map(([red, green, blue]) => [red, green, blue]) as [number[], number[]];
      const mixed = a.map((value, index) => value * top[3] + (b[index] ?? 0) * (1 - top[3]));
      return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1];
    };
    const read = (colour: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const ground = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, ground(element.parentElement));
    };
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
        const part = value / 255;
        return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (element: Element): number => {
      const under = ground(element);
      const [a, b] = [light(over(read(getComputedStyle(element).color), under)), light(under)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const ownText = (element: Element): string =>
      [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '').join('').trim();
    const faint = [...document.querySelectorAll('body *')].filter((element) => {
      if (ownText(element) === '' || element.closest(':disabled, .unseen, svg') || !element.checkVisibility()) return false;
      const { fontSize, fontWeight } = getComputedStyle(element);
      const isLarge = Number.parseFloat(fontSize) >= 24 || (Number.parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
      return contrast(element) < (isLarge ? 3 : 4.5);
    });
    return faint.map((element) => `${ownText(element).slice(0, 40)} (${element.className}): ${contrast(element).toFixed(2)}`);
  });

/** What sticks out to the right; an empty list means no horizontal scrolling. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const boxes = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && !element.closest('.topics, pre, .unseen'));
    return boxes.filter((element) => element.getBoundingClientRect().right > wide + 0.5).map((element) => `${element.tagName}.${element.className}`);
  });
