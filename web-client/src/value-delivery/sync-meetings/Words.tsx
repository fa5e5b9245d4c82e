import { useTranslations } from 'use-intl';
import type { Requirement, Voice } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import styles from './evidence.module.css';
import { byNearness } from './voices';

export function Words({
  voices,
  requirement,
  onAll,
}: {
  voices: readonly Voice[];
  requirement: Requirement;
  onAll: () => void;
}) {
  const t = useTranslations('syncMeetings');
  const [first] = byNearness(voices);
  const own = requirement.originalText ?? requirement.description;
  if (!first && !own) return <p className={styles.none}>{t('noWords')}</p>;
  return (
    <>
      {first ? (
        <Quote voice={first} brief />
      ) : (
        <blockquote className={styles.quote}>
          <p className={styles.brief}>{own}</p>
        </blockquote>
      )}
      {(voices.length > 1 || (own ?? '').length > 160) && (
        <Button tone="quiet" size="small" shortcut="v" onClick={onAll}>
          {t('keys.words')}
        </Button>
      )}
    </>
  );
}

function Quote({ voice, brief }: { voice: Voice; brief?: boolean }) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const said = voice.words ?? voice.editedWords ?? '';
  return (
    <blockquote className={styles.quote}>
      <p className={brief ? styles.brief : undefined}>{t('quoted', { words: said })}</p>
      <footer>
        {[
          voice.customer?.name,
          voice.contact,
          `${t(`channel.${voice.channel}`)} ${format.date(voice.saidOn)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </footer>
    </blockquote>
  );
}

/** All that was said, in the customers' own words. */
export function AllWords({
  keyText,
  voices,
  requirement,
  onClose,
}: {
  keyText: string;
  voices: readonly Voice[];
  requirement: Requirement;
  onClose: () => void;
}) {
  const t = useTranslations('syncMeetings');
  const own = requirement.originalText ?? requirement.description;
  return (
    <Dialog open onClose={onClose} width="large" title={t('allWords', { key: keyText })}>
      <div className={styles.all}>
        {own && (
          <blockquote className={styles.quote}>
            <p>{own}</p>
          </blockquote>
        )}
        {byNearness(voices).map((voice) => (
          <Quote key={voice.id} voice={voice} />
        ))}
        {!own && voices.length === 0 && <p className={styles.none}>{t('noWords')}</p>}
      </div>
    </Dialog>
  );
}
