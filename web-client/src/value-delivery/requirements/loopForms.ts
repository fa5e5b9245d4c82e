import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { Voice } from '@/api/types';
import { orNull, record } from '@/lib/form';
import { channels } from './model';

/** The requester's word; who says that the goal is not met says what is missing. */
export const confirmationSchema = (needed: string) =>
  z.object({ goal: z.enum(['met', 'notMet']), comment: z.string() }).check(
    z.refine(({ goal, comment }) => goal === 'met' || comment.trim() !== '', {
      path: ['comment'],
      error: needed,
    }),
  );

/** A voice names a customer, or says something: one of the two at least, except where the original words stay anyway. */
export const voiceSchema = (needed: string, original: boolean) =>
  z
    .object({
      customer: z.nullable(record),
      contact: z.string(),
      channel: z.enum(channels),
      saidOn: z.string(),
      words: z.string(),
    })
    .check(
      z.refine(({ customer, words }) => original || customer !== null || words.trim() !== '', {
        path: ['words'],
        error: needed,
      }),
    );

export type VoiceForm = z.infer<ReturnType<typeof voiceSchema>>;

export const voiceNames = { customerId: 'customer', editedWords: 'words' } as const;

export const emptyVoice = (today: string): VoiceForm => ({
  customer: null,
  contact: '',
  channel: 'visit',
  saidOn: today,
  words: '',
});

export const voiceFormOf = (voice: Voice): VoiceForm => ({
  customer: voice.customer,
  contact: voice.contact ?? '',
  channel: voice.channel,
  saidOn: voice.saidOn,
  words: voice.editedWords ?? voice.words ?? '',
});

export const newVoiceOf = (form: VoiceForm): components['schemas']['VoiceBody'] => ({
  customerId: form.customer?.id ?? null,
  contact: orNull(form.contact),
  channel: form.channel,
  saidOn: form.saidOn,
  words: orNull(form.words),
});

/** Only what changed. Words that say what the original says are no edit: null goes back to the original. */
export function voiceChanges(voice: Voice, form: VoiceForm): components['schemas']['EditVoiceBody'] {
  const words = orNull(form.words);
  const editedWords = words === voice.words ? null : words;
  const customerId = form.customer?.id ?? null;
  const contact = orNull(form.contact);
  return {
    ...(customerId !== (voice.customer?.id ?? null) && { customerId }),
    ...(contact !== voice.contact && { contact }),
    ...(form.channel !== voice.channel && { channel: form.channel }),
    ...(form.saidOn !== voice.saidOn && { saidOn: form.saidOn }),
    ...(editedWords !== voice.editedWords && { editedWords }),
  };
}
