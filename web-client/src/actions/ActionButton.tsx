import { useState } from 'react';
import { Button, type ButtonLook } from '@/ui/Button';
import { Tooltip } from '@/ui/Tooltip';
import type { Action } from './action';
import { runAction } from './run';

export function ActionButton({
  action,
  tone,
  size,
  wide,
  bare,
}: { action: Action; bare?: boolean } & Pick<ButtonLook, 'tone' | 'size' | 'wide'>) {
  const [busy, setBusy] = useState(false);
  const button = (
    <Button
      tone={tone ?? (action.tone === 'danger' ? 'danger' : action.tone)}
      size={size}
      wide={wide}
      icon={bare ? undefined : action.icon}
      shortcut={action.shortcut}
      aria-keyshortcuts={action.shortcut?.replace('mod', 'Control')}
      aria-disabled={action.disabled !== undefined || undefined}
      busy={busy}
      onClick={() => {
        setBusy(true);
        void runAction(action).finally(() => setBusy(false));
      }}
    >
      {action.label}
    </Button>
  );
  return action.disabled === undefined ? button : <Tooltip text={action.disabled}>{button}</Tooltip>;
}
