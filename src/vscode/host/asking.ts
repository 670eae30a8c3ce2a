import * as vscode from 'vscode';
import { nameRefusal } from '../../core/catalog/entryDrafts.ts';
import type { Entity } from '../../core/catalog/model.ts';
import { askLine } from './surfaces.ts';
import { label, type PlainLabel } from './visibleText.ts';

/*
 * Questions to a person. Each answer is `undefined` when they close the box: then nothing at all is done.
 */

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeHolder?: string;
  /** What is wrong with an answer, in words; absent when nothing is. */
  readonly wrong?: (answer: string) => string | undefined;
}

/** A line of text, without white space around it. */
export async function ask({ title, prompt, value, placeHolder, wrong }: Question): Promise<string | undefined> {
  const answer = await askLine({
    title: label(title),
    prompt: label(prompt),
    // Somebody may want to look a date up in the browser meanwhile.
    ignoreFocusOut: true,
    ...(value === undefined ? {} : { value }),
    ...(placeHolder === undefined ? {} : { placeHolder: label(placeHolder) }),
    ...(wrong === undefined ? {} : { validateInput: (text) => refusal(wrong(text.trim())) }),
  });
  return answer?.trim();
}

function refusal(words: string | undefined): PlainLabel | undefined {
  return words === undefined ? undefined : label(words);
}

/** A line of text that may be left empty. */
export function askOptional(question: Question): Promise<string | undefined> {
  const prompt = vscode.l10n.t('{0} Leave it empty to skip.', question.prompt);
  const { wrong } = question;
  return ask({
    ...question,
    prompt,
    ...(wrong === undefined ? {} : { wrong: (text: string) => (text === '' ? undefined : wrong(text)) }),
  });
}

/** Says in words why a text cannot be a name. */
export function wrongName(name: string, of?: Entity): string | undefined {
  switch (nameRefusal(name, of)) {
    case 'empty':
      return vscode.l10n.t('A name has at least one letter or digit.');
    case 'too-long':
      return vscode.l10n.t('This is too long for a name: at most 200 characters.');
    case 'known':
      return vscode.l10n.t('“{0}” is already a name of {1}.', quoted(name), quoted(of?.name ?? ''));
    case undefined:
      return undefined;
  }
}

/** Text of a pack or report inside a sentence of ours. */
export function quoted(text: string): PlainLabel {
  return label(text, 60);
}
