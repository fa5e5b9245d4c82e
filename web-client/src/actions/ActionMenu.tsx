import { IconButton } from '@/ui/Button';
import { Menu, MenuItem } from '@/ui/Menu';
import type { Action } from './action';
import { runAction } from './run';

/** The rest of the actions behind three dots. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <Menu align="end" trigger={<IconButton icon="dots" label={label} />}>
      {actions.map((action) => (
        <MenuItem
          key={action.id}
          icon={action.icon}
          label={action.label}
          shortcut={action.shortcut}
          danger={action.tone === 'danger'}
          detail={action.disabled}
          disabled={action.disabled !== undefined}
          onSelect={() => void runAction(action)}
        />
      ))}
    </Menu>
  );
}
