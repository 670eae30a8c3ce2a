import * as vscode from 'vscode';
import type { Annotation, Confidence, Stance } from '../../core/annotation/annotation.ts';
import type { ClaimDraft } from '../../core/catalog/claimDraft.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { ClaimId, Credibility } from '../../core/catalog/model.ts';
import type { Lookup } from '../../core/view/lookup.ts';
import { ask } from '../host/asking.ts';
import { createPicker, type ShownPick } from '../host/surfaces.ts';
import { clipped, label, visibleText, type PlainLabel } from '../host/visibleText.ts';

/*
 * What a person is asked about a passage, with the keyboard alone: which claim, what stance, and whatever else they
 * want to say. Escape at the first step ends it all; later it keeps what has been said.
 */

export type Answers = Pick<
  Annotation,
  'claim' | 'stance' | 'likelihood' | 'confidence' | 'credibility' | 'note' | 'sources'
>;

const MOST_CLAIMS = 50;
const STEPS = 3;

/** ICD 203, one term for each range. */
const LIKELIHOODS = [
  ['almost no chance', '1–5 %'],
  ['very unlikely', '5–20 %'],
  ['unlikely', '20–45 %'],
  ['roughly even chance', '45–55 %'],
  ['likely', '55–80 %'],
  ['very likely', '80–95 %'],
  ['almost certain', '95–99 %'],
] as const;

export interface Passage {
  readonly text: string;
  /** Claims that it seems to make, the best first. */
  readonly claims: readonly ClaimId[];
}

/**
 * Asks all of it; `undefined` when the person thinks better of it. `makeClaim` asks for a claim that the packs do not have
 * yet; it is theirs to keep.
 */
export async function askAnnotation(
  passage: Passage,
  catalog: Catalog,
  lookup: Lookup,
  makeClaim: () => Promise<ClaimDraft | undefined>,
): Promise<(Answers & { readonly newClaim?: ClaimDraft }) | undefined> {
  const claim = await askClaim(passage, catalog, lookup);
  if (claim === undefined) return undefined;
  const newClaim = claim.isNew === true ? await makeClaim() : undefined;
  if (claim.isNew === true && newClaim === undefined) return undefined;
  const stance = await askStance();
  const answers: Answers = {
    ...(claim.id === undefined ? {} : { claim: claim.id }),
    stance: stance ?? 'mentions',
    sources: [],
  };
  const all = stance === undefined ? answers : await askDetails(answers, lookup);
  return { ...all, ...(newClaim === undefined ? {} : { newClaim }) };
}

interface ChosenClaim {
  readonly id?: ClaimId;
  readonly isNew?: true;
}

async function askClaim(passage: Passage, catalog: Catalog, lookup: Lookup): Promise<ChosenClaim | undefined> {
  const suggested = [...new Set([...passage.claims, ...lookup.claims(passage.text, MOST_CLAIMS).map(({ id }) => id)])];
  const item = (id: ClaimId, detail: string | undefined): Choice<ChosenClaim> => ({
    label: shown(catalog.claims.get(id)?.statement ?? id),
    ...(detail === undefined ? {} : { description: shown(detail) }),
    alwaysShow: true,
    value: { id },
  });
  const make: Choice<ChosenClaim> = {
    label: label(vscode.l10n.t('New claim…')),
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow: true,
    value: { isNew: true },
  };
  const none: Choice<ChosenClaim> = {
    label: label(vscode.l10n.t('No claim of the packs')),
    iconPath: new vscode.ThemeIcon('circle-slash'),
    alwaysShow: true,
    value: {},
  };
  return choose({
    step: 1,
    placeholder: vscode.l10n.t('Which claim does it make? “{0}”', clipped(visibleText(passage.text), 80)),
    items: (words) => {
      if (words.trim() !== '') {
        return [...lookup.claims(words, MOST_CLAIMS).map(({ id, detail }) => item(id, detail)), none, make];
      }
      const items = suggested.map((id) => item(id, passage.claims.includes(id) ? vscode.l10n.t('fits') : undefined));
      return passage.claims.length > 0 ? [...items, none, make] : [none, make, ...items];
    },
  });
}

function askStance(): Promise<Stance | undefined> {
  const items: readonly Choice<Stance>[] = [
    {
      label: label(vscode.l10n.t('Mentions')),
      description: label(vscode.l10n.t('it is said here; I do not judge it')),
      iconPath: new vscode.ThemeIcon('comment'),
      value: 'mentions',
    },
    {
      label: label(vscode.l10n.t('Supports')),
      description: label(vscode.l10n.t('I checked it and agree')),
      iconPath: new vscode.ThemeIcon('check'),
      value: 'supports',
    },
    {
      label: label(vscode.l10n.t('Disputes')),
      description: label(vscode.l10n.t('I doubt it or disagree')),
      iconPath: new vscode.ThemeIcon('warning'),
      value: 'disputes',
    },
  ];
  return choose({
    step: 2,
    placeholder: vscode.l10n.t('Your stance (Escape: it is mentioned, no more)'),
    items: () => items,
  });
}

type Detail = 'done' | 'likelihood' | 'confidence' | 'credibility' | 'source' | 'note';

async function askDetails(first: Answers, lookup: Lookup): Promise<Answers> {
  let answers = first;
  for (;;) {
    const detail = await choose({
      step: 3,
      placeholder: vscode.l10n.t('Anything else? (Escape: done)'),
      items: () => detailItems(answers),
    });
    if (detail === undefined || detail === 'done') return answers;
    answers = { ...answers, ...(await askDetail(detail, answers, lookup)) };
  }
}

function detailItems(answers: Answers): readonly Choice<Detail>[] {
  const item = (value: Detail, words: string, said: string | number | undefined): Choice<Detail> => ({
    label: label(words),
    ...(said === undefined || said === '' ? {} : { description: shown(String(said)) }),
    value,
  });
  return [
    { label: label(vscode.l10n.t('Done')), iconPath: new vscode.ThemeIcon('check'), value: 'done' },
    item('note', vscode.l10n.t('Note…'), answers.note),
    item('likelihood', vscode.l10n.t('Likelihood…'), answers.likelihood),
    item('confidence', vscode.l10n.t('Confidence…'), answers.confidence),
    item('credibility', vscode.l10n.t('Credibility…'), answers.credibility),
    item('source', vscode.l10n.t('Source…'), answers.sources.join(', ')),
  ];
}

async function askDetail(detail: Exclude<Detail, 'done'>, answers: Answers, lookup: Lookup): Promise<Partial<Answers>> {
  const title = vscode.l10n.t('Annotate Claim');
  switch (detail) {
    case 'note': {
      const note = await ask({ title, prompt: vscode.l10n.t('A note'), value: answers.note ?? '' });
      return note === undefined || note === '' ? {} : { note };
    }
    case 'likelihood': {
      const items = LIKELIHOODS.map(([term, range]) => ({
        label: label(term),
        description: label(range),
        value: term,
      }));
      const likelihood = await choose({
        step: 3,
        placeholder: vscode.l10n.t('How likely it is (ICD 203)'),
        items: () => items,
      });
      return likelihood === undefined ? {} : { likelihood };
    }
    case 'confidence': {
      const items = (['low', 'moderate', 'high'] as const satisfies readonly Confidence[]).map((value) => ({
        label: label(value),
        value,
      }));
      const confidence = await choose({
        step: 3,
        placeholder: vscode.l10n.t('Your confidence in that (ICD 203)'),
        items: () => items,
      });
      return confidence === undefined ? {} : { confidence };
    }
    case 'credibility': {
      const credibility = await choose({
        step: 3,
        placeholder: vscode.l10n.t('Credibility of the information (Admiralty code)'),
        items: () => credibilities().map(([value, words]) => ({ label: label(`${value} ${words}`), value })),
      });
      return credibility === undefined ? {} : { credibility };
    }
    case 'source': {
      const source = await choose({
        step: 3,
        placeholder: vscode.l10n.t('A source that speaks for your stance'),
        items: (words) =>
          lookup.sources(words, MOST_CLAIMS).map(({ id, label: name, description }) => ({
            label: shown(name),
            ...(description === undefined ? {} : { description: shown(description) }),
            alwaysShow: true,
            value: id,
          })),
      });
      return source === undefined ? {} : { sources: [...new Set([...answers.sources, source])] };
    }
  }
}

function credibilities(): readonly (readonly [Credibility, string])[] {
  return [
    [1, vscode.l10n.t('confirmed by other sources')],
    [2, vscode.l10n.t('probably true')],
    [3, vscode.l10n.t('possibly true')],
    [4, vscode.l10n.t('doubtful')],
    [5, vscode.l10n.t('improbable')],
    [6, vscode.l10n.t('truth cannot be judged')],
  ];
}

interface Choice<T> extends ShownPick {
  readonly value: T;
}

interface Question<T> {
  readonly step: number;
  readonly placeholder: string;
  items(words: string): readonly Choice<T>[];
}

/** One of the items; `undefined` on Escape. */
function choose<T>(question: Question<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const pick = createPicker<Choice<T>>();
    // Best first is our order; see palette.ts.
    pick.sortByLabel = false;
    pick.title = vscode.l10n.t('Annotate Claim');
    pick.step = question.step;
    pick.totalSteps = STEPS;
    pick.placeholder = question.placeholder;
    // Somebody may want to read on in the report meanwhile; closing a question by that would answer it.
    pick.ignoreFocusOut = true;
    pick.items = question.items('');
    pick.onDidChangeValue((words) => {
      pick.items = question.items(words);
    });
    let chosen: T | undefined;
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined) return;
      chosen = item.value;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

function shown(text: string): PlainLabel {
  return label(text, 300);
}
