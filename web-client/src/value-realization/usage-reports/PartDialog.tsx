import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { peopleLookup } from '@/api/lookups';
import { Checkbox } from '@/ui/Checkbox';
import { Combobox } from '@/ui/Combobox';
import { FormDialog } from '@/ui/FormDialog';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { editPart } from './api';
import { ownKey, type Part, type UsageReport } from './model';

interface Form {
  text: string;
  nextStep: string;
  owner: { id: number; name: string } | null;
  isHidden: boolean;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function startOf(part: Part): Form {
  if (part.kind === 'section')
    return {
      text: part.section.comment ?? '',
      nextStep: '',
      owner: null,
      isHidden: part.section.isHidden,
    };
  if (part.kind === 'finding')
    return { text: part.finding.text, nextStep: '', owner: null, isHidden: part.finding.isHidden };
  const one = part.suggestion;
  return {
    text: one?.text ?? '',
    nextStep: one?.nextStep ?? '',
    owner: one?.ownerId ? { id: one.ownerId, name: one.ownerName ?? '' } : null,
    isHidden: one?.isHidden ?? false,
  };
}

/** One part of a report written anew, or left out of what the customer sees. An emptied text is the built one again. */
export default function PartDialog({
  report,
  part,
  onDone,
  onClose,
}: {
  report: UsageReport;
  part: Part;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('usageReports');
  const isNew = part.kind === 'suggestion' && part.suggestion === null;
  const built =
    part.kind === 'finding'
      ? part.finding.builtText
      : part.kind === 'suggestion'
        ? (part.suggestion?.builtText ?? null)
        : null;
  const { form, problem, submit, busy } = useProblemForm<Form>({
    schema: z.object({
      text: z.string().check(z.refine((text) => !isNew || text.trim() !== '', t('textNeeded'))),
      nextStep: z.string(),
      owner: z.nullable(z.object({ id: z.number(), name: z.string() })),
      isHidden: z.boolean(),
    }),
    start: startOf(part),
    send: async ({ text, nextStep, owner, isHidden }) => {
      const { changeId } = await send(orNull(text), orNull(nextStep), owner?.id ?? null, isHidden);
      onDone(t('saved'), changeId);
    },
  });

  function send(text: string | null, nextStep: string | null, ownerId: number | null, isHidden: boolean) {
    if (part.kind === 'section')
      return editPart(report, { sections: [{ key: part.section.key, comment: text, isHidden }] });
    if (part.kind === 'finding') {
      const { finding } = part;
      const same = text === finding.text && finding.builtText === null;
      return editPart(report, {
        findings: [{ key: finding.key, text: same ? null : text, isHidden }],
      });
    }
    const one = part.suggestion;
    const own = one === null || one.kind === 'own';
    return editPart(report, {
      suggestions: [
        {
          key: one?.key ?? ownKey(report.sheet?.suggestions ?? []),
          text: !own && text === one.text && one.builtText === null ? null : text,
          nextStep: !own && nextStep === one.nextStep && one.builtNextStep === null ? null : nextStep,
          ownerId,
          isHidden,
        },
      ],
    });
  }

  const { errors } = form.formState;
  const what =
    part.kind === 'section' ? t('comment') : part.kind === 'finding' ? t('wording') : t('suggestion');
  return (
    <FormDialog
      title={isNew ? t('addSuggestion') : t('editPart', { what })}
      {...(built === null ? {} : { description: t('asBuilt', { text: built }) })}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={what}
        hint={t('markdownHint')}
        rows={5}
        {...form.register('text')}
        error={errors.text?.message}
      />
      {part.kind === 'suggestion' && (
        <>
          <TextArea
            label={t('nextStep')}
            rows={2}
            {...form.register('nextStep')}
            error={errors.nextStep?.message}
          />
          <Controller
            control={form.control}
            name="owner"
            render={({ field }) => (
              <Combobox
                label={t('owner')}
                value={field.value}
                onChange={field.onChange}
                lookup={peopleLookup}
                error={errors.owner?.message}
              />
            )}
          />
        </>
      )}
      <Controller
        control={form.control}
        name="isHidden"
        render={({ field }) => <Checkbox label={t('hide')} checked={field.value} onChange={field.onChange} />}
      />
    </FormDialog>
  );
}
