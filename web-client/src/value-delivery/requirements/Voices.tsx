import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { hasRole } from '@/api/session';
import type { Requirement, Voice } from '@/api/types';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { IconButton } from '@/ui/Button';
import { SkeletonLines } from '@/ui/Skeleton';
import { requirementsKey, voicesQuery } from './api';
import { Section } from './Section';
import styles from './sections.module.css';
import { useOutcome } from './useOutcome';

const VoiceDialog = lazy(() => import('./VoiceDialog'));
const DeleteVoiceDialog = lazy(() => import('./DeleteVoiceDialog'));

/** What customers said, in their own words; the edited ones stand beside on the full page. */
export function Voices({ requirement, all }: { requirement: Requirement; all?: boolean }) {
  const t = useTranslations('requirements');
  const me = useMe();
  const queries = useQueryClient();
  const outcome = useOutcome();
  const { data: voices, isPending } = useQuery(voicesQuery(requirement.id));
  const [open, setOpen] = useState<{ voice: Voice; act: 'edit' | 'delete' } | null>(null);
  // Who only asks, without a word of their own, stands under "who asks" in the peek.
  const said = (voices ?? []).filter((voice) => (voice.editedWords ?? voice.words) !== null);
  const shown = all ? (voices ?? []) : said.slice(0, 1);
  const may = (voice: Voice) =>
    me !== undefined &&
    requirement.can.includes('addVoice') &&
    (hasRole(me, 'ops', 'pm') || voice.author?.id === me.user.id);
  const close = () => setOpen(null);
  const done = (words: string, changeId: number | null) => {
    close();
    void queries.invalidateQueries({ queryKey: requirementsKey });
    tell(outcome(words, changeId));
  };
  return (
    <Section
      title={t('words')}
      aside={voices && voices.length > 0 && t('voiceCount', { count: voices.length })}
    >
      {isPending && <SkeletonLines lines={2} />}
      {!isPending && shown.length === 0 && (
        <blockquote className={styles.quote}>
          <p>{requirement.originalText ?? requirement.description ?? requirement.title}</p>
        </blockquote>
      )}
      {shown.map((voice) => (
        <Said
          key={voice.id}
          voice={voice}
          all={all ?? false}
          onAct={may(voice) ? (act) => setOpen({ voice, act }) : undefined}
        />
      ))}
      <Suspense>
        {open?.act === 'edit' && (
          <VoiceDialog requirement={requirement} voice={open.voice} onDone={done} onClose={close} />
        )}
        {open?.act === 'delete' && <DeleteVoiceDialog voice={open.voice} onDone={done} onClose={close} />}
      </Suspense>
    </Section>
  );
}

function Said({
  voice,
  all,
  onAct,
}: {
  voice: Voice;
  all: boolean;
  onAct: ((act: 'edit' | 'delete') => void) | undefined;
}) {
  const t = useTranslations('requirements');
  const format = useFormats();
  return (
    <blockquote className={styles.quote}>
      {voice.words !== null && <p>{voice.words}</p>}
      {voice.words === null && voice.editedWords === null && <p className={styles.silent}>{t('noWords')}</p>}
      {(all || voice.words === null) && voice.editedWords !== null && (
        <div className={styles.editedText}>{t('edited', { text: voice.editedWords })}</div>
      )}
      <footer>
        <span>
          {[voice.customer?.name, voice.contact, t(`channel.${voice.channel}`), format.date(voice.saidOn)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {onAct && (
          <span className={styles.voiceActs}>
            <IconButton icon="edit" label={t('editVoice')} onClick={() => onAct('edit')} />
            <IconButton icon="trash" label={t('deleteVoice')} onClick={() => onAct('delete')} />
          </span>
        )}
      </footer>
    </blockquote>
  );
}
