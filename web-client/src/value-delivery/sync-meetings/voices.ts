import type { SaidWords as Voice } from '@/api/meetings';

/** How near a channel is to the customer: somebody who was there heard it best. */
const nearness: readonly string[] = ['visit', 'meeting', 'phone', 'form', 'ticket', 'other', 'api', 'import'];

const rank = (channel: string): number => {
  const place = nearness.indexOf(channel);
  return place < 0 ? nearness.length : place;
};

/** Words of customers, the nearest heard first, then the newest. */
export function byNearness<T extends Pick<Voice, 'channel' | 'saidOn'>>(voices: readonly T[]): T[] {
  return voices.toSorted((a, b) => rank(a.channel) - rank(b.channel) || b.saidOn.localeCompare(a.saidOn));
}

const channels = ['visit', 'phone', 'form', 'meeting', 'ticket', 'import', 'api', 'other'] as const;

/** The voices of an answer. */
export function readWords(answer: unknown): Voice[] {
  const items: unknown =
    typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : null;
  return Array.isArray(items) ? items.flatMap((one: unknown) => readVoice(one) ?? []) : [];
}

function readVoice(one: unknown): Voice | null {
  if (typeof one !== 'object' || one === null) return null;
  const text = (name: string): string | null => {
    const value: unknown = Reflect.get(one, name);
    return typeof value === 'string' ? value : null;
  };
  const id: unknown = Reflect.get(one, 'id');
  const customer: unknown = Reflect.get(one, 'customer');
  return {
    id: typeof id === 'number' ? id : 0,
    customer: isNamed(customer) ? customer : null,
    contact: text('contact'),
    channel: channels.find((channel) => channel === text('channel')) ?? 'other',
    saidOn: text('saidOn') ?? '',
    words: text('words'),
    editedWords: text('editedWords'),
  };
}

const isNamed = (value: unknown): value is { id: number; name: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
