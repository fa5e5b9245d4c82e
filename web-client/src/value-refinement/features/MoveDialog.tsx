import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ProductRoot } from '@/api/workplace';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import { type Place, placesFor, type TreeRow } from './tree';

export function MoveDialog({
  row,
  product,
  onMove,
  onClose,
}: {
  row: TreeRow;
  product: ProductRoot;
  onMove: (place: Place) => void;
  onClose: () => void;
}) {
  const t = useTranslations('features');
  const places = placesFor(product, row);
  const [to, setTo] = useState(String(row.parentId ?? ''));
  const place = places.find((one) => String(one.id ?? '') === to);
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={t('moveTitle', { name: row.name })}
      description={t('moveText')}
      foot={
        <Button
          tone="primary"
          disabled={place === undefined || place.id === row.parentId}
          onClick={() => place && onMove(place)}
        >
          {t('moveNow')}
        </Button>
      }
    >
      <Select
        label={t('moveTo')}
        value={to}
        onChange={setTo}
        options={places.map((one) => ({
          value: String(one.id ?? ''),
          label: `${'\u2003'.repeat(one.level)}${one.name}`,
        }))}
      />
    </Dialog>
  );
}
