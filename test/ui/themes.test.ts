import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { uiHost } from './support/host.ts';
import { Workbench, type Theme } from './support/workbench.ts';

const Colors = v.object({
  contributes: v.object({ colors: v.array(v.object({ id: v.string(), defaults: v.record(v.string(), v.string()) })) }),
});
const { contributes } = v.parse(Colors, JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')));

/** What package.json calls the themes. */
const VARIANT: Readonly<Record<Theme, string>> = {
  dark: 'dark',
  light: 'light',
  'high-contrast': 'highContrast',
  'high-contrast-light': 'highContrastLight',
};

/** Text in High Contrast is white on black, or dark on white. */
const FOREGROUND: Readonly<Record<string, string>> = {
  'high-contrast': 'rgb(255, 255, 255)',
  'high-contrast-light': 'rgb(41, 41, 41)',
};

const ALL: readonly Theme[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];

describe.each(ALL)('in the %s theme', (theme) => {
  test('actors are underlined in their colour', async () => {
    const workbench = await Workbench.open({ host: uiHost(), theme });
    try {
      await workbench.waitForUnderline('MSS');
      const actor = (await workbench.underlines()).find(({ text }) => text === 'MSS');
      const declared = contributes.colors.find(({ id }) => id === 'dossier.actor')?.defaults[VARIANT[theme]];
      expect(actor?.style).toBe('solid');
      expect(actor?.color).toBe(declared?.startsWith('#') === true ? rgb(declared) : FOREGROUND[theme]);
    } finally {
      await workbench.close();
    }
  });
});

function rgb(hex: string): string {
  const number = Number.parseInt(hex.slice(1), 16);
  return `rgb(${number >> 16}, ${(number >> 8) & 0xff}, ${number & 0xff})`;
}
