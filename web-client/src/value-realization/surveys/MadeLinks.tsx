import { useMemo } from 'react';
import { encode } from 'uqr';
import { useTranslations } from 'use-intl';
import type { MadeLink } from '@/api/field';
import { Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { Dialog } from '@/ui/Dialog';
import styles from './surveys.module.css';

/** The links just made, to copy or to scan; they are shown here and never again. */
export default function MadeLinks({ links, onClose }: { links: readonly MadeLink[]; onClose: () => void }) {
  const t = useTranslations('surveys');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('made')}
      description={t('madeText')}
      foot={
        <Button tone="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <ul className={styles.links}>
        {links.map((link) => {
          const who =
            link.contactName ?? (link.respondentGroup ? t(`group.${link.respondentGroup}`) : t('openLink'));
          const address = new URL(link.path, window.location.origin).href;
          return (
            <li key={link.id} className={styles.link}>
              <Code text={address} label={t('qr', { who })} />
              <div>
                <b>{who}</b>
                <Copy label={who} text={address} />
              </div>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** A QR code, always dark on light: phones read no other. */
function Code({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 0 });
    const squares = code.data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { size: code.size, path: squares.join('') };
  }, [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
