import { balanced as inHundred } from '@/lib/balance';
import type {
  HealthAttribute,
  HealthChange,
  HealthRule,
  HealthSource,
  HealthTerm,
  HealthTermView,
} from './shapes';

/** What a source's number is counted in, or the words it says. */
export const units: Record<HealthSource, 'percent' | 'days' | 'months' | 'count' | readonly string[]> = {
  activation: 'percent',
  activeUsersTrend: 'percent',
  usageTrend: 'percent',
  licencesUsed: 'percent',
  breadth: 'count',
  depth: 'count',
  daysSinceUse: 'days',
  usageStanding: 'percent',
  errorRate: 'percent',
  tenure: 'months',
  daysToRenewal: 'days',
  renewalRisk: ['none', 'low', 'medium', 'high'],
  openRequirements: 'count',
  urgentRequirements: 'count',
  recommend: 'count',
  satisfaction: 'count',
  willRenew: ['yes', 'unsure', 'no'],
  champions: 'count',
  attitude: 'percent',
  daysSinceContact: 'days',
  openSaveCases: 'count',
  refreshOverdue: 'days',
  attribute: 'count',
};

export const sources = Object.keys(units).filter((name): name is HealthSource => name !== 'attribute');

/** The bounds a new term of a source begins with. */
const usual: Partial<Record<HealthSource, readonly [worst: number, best: number]>> = {
  activeUsersTrend: [-50, 0],
  usageTrend: [-50, 0],
  breadth: [0, 10],
  depth: [0, 20],
  daysSinceUse: [31, 0],
  errorRate: [10, 0],
  tenure: [0, 24],
  daysToRenewal: [0, 90],
  openRequirements: [10, 0],
  urgentRequirements: [3, 0],
  recommend: [4, 9],
  satisfaction: [2, 4.5],
  champions: [0, 1],
  attitude: [-100, 100],
  daysSinceContact: [90, 14],
  openSaveCases: [1, 0],
  refreshOverdue: [14, 0],
};

const keyFor = (name: string, terms: readonly HealthTerm[]): string => {
  const taken = new Set(terms.map((term) => term.key));
  const base = name.slice(0, 50);
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base} ${number}`;
  return key;
};

/** A new term with a mapping to begin from: words in the order they are often said, numbers between what is there. */
export function newTerm(
  source: HealthSource,
  attribute: HealthAttribute | null,
  terms: readonly HealthTerm[],
): HealthTerm {
  const unit = units[source];
  const words =
    attribute !== null
      ? attribute.isNumber
        ? null
        : attribute.values.map((value) => value.text)
      : typeof unit === 'string'
        ? null
        : unit;
  const [worst, best] =
    attribute !== null ? [attribute.lowest ?? 0, attribute.highest ?? 1] : (usual[source] ?? [0, 100]);
  return {
    key: keyFor(attribute?.name ?? source, terms),
    name: null,
    source,
    attribute: attribute?.name ?? null,
    weight: 0,
    linear: words === null ? { worst, best: worst === best ? worst + 1 : best } : null,
    steps: null,
    choices: words === null ? null : words.map((word) => ({ values: [word], share: 0.5 })),
    otherwise: null,
    whenMissing: null,
  };
}

export const sumOf = (terms: readonly HealthTerm[]): number =>
  terms.reduce((sum, term) => sum + term.weight, 0);

/** The same proportions, together 100. */
export function balanced(terms: readonly HealthTerm[]): HealthTerm[] {
  const weights = inHundred(terms.map((term) => term.weight));
  return terms.map((term, place) => ({ ...term, weight: weights[place] ?? 0 }));
}

export const sameRule = (a: HealthRule, b: HealthRule): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True when the server would take it: weights together 100, bounds apart, steps in order, words given. */
export const isWhole = (rule: HealthRule): boolean =>
  rule.terms.length > 0 &&
  sumOf(rule.terms) === 100 &&
  rule.poorBelow < rule.goodFrom &&
  rule.terms.every(
    (term) =>
      (term.linear === null || term.linear.worst !== term.linear.best) &&
      (term.steps === null ||
        term.steps.every((step, place) => place === 0 || step.from > (term.steps?.[place - 1]?.from ?? 0))) &&
      (term.choices === null ||
        (term.choices.length > 0 && term.choices.every((choice) => choice.values.length > 0))),
  );

/** The terms that count and those of which nothing is known. */
export const parted = (terms: readonly HealthTermView[]) => ({
  counting: terms.filter((term) => term.share !== null).toSorted((a, b) => b.outOf - a.outOf),
  unknown: terms.filter((term) => term.share === null),
});

/** The terms that say most, in their order: those that have moved, and those that cost the most points. */
export function foremost(terms: readonly HealthTermView[], most: number): HealthTermView[] {
  const weight = (term: HealthTermView) =>
    3 * Math.abs(term.before === null ? 0 : term.points - term.before.points) + term.outOf - term.points;
  const chosen = new Set(
    terms
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, most)
      .map((term) => term.key),
  );
  return terms.filter((term) => chosen.has(term.key));
}

/** What says most about a change: the term that moved furthest in its direction. */
export function mainMove(change: HealthChange): { name: string; points: number } | null {
  const total = (change.scoreTo ?? 0) - (change.scoreFrom ?? 0) - change.byRule;
  const main = change.moves.find((move) => Math.sign(move.points) === Math.sign(total));
  return total === 0 || main === undefined ? null : { name: main.name, points: main.points };
}

/** Limits beside the terms, by which rules are compared. */
export const limits = ['goodFrom', 'poorBelow', 'alarmFall', 'minimumKnown'] as const;

/** Theirs with those parts of mine that are chosen: a limit by its name, a term by its key; a term that I took out goes. */
export function merged(mine: HealthRule, theirs: HealthRule, chosen: readonly string[]): HealthRule {
  const own = new Map(mine.terms.map((term) => [term.key, term]));
  const there = new Set(theirs.terms.map((term) => term.key));
  const kept = theirs.terms.flatMap((term) => {
    if (!chosen.includes(term.key)) return [term];
    const replaced = own.get(term.key);
    return replaced === undefined ? [] : [replaced];
  });
  const added = mine.terms.filter((term) => !there.has(term.key) && chosen.includes(term.key));
  const from = (name: (typeof limits)[number]) => (chosen.includes(name) ? mine : theirs)[name];
  return {
    terms: [...kept, ...added],
    goodFrom: from('goodFrom'),
    poorBelow: from('poorBelow'),
    alarmFall: from('alarmFall'),
    minimumKnown: from('minimumKnown'),
  };
}
