import type { Renewal } from '@/api/workplace';
import type { MarkShape } from '@/ui/Mark';

/** Every risk and every state has a shape of its own, so that colour is never the only cue. */
export const riskShapes: Record<NonNullable<Renewal['risk']>, MarkShape> = {
  none: 'check',
  low: 'half',
  medium: 'bang',
  high: 'back',
};
export const stateShapes: Record<Renewal['state'], MarkShape> = {
  upcoming: 'dashed',
  open: 'half',
  renewed: 'double',
  reduced: 'pause',
  lost: 'cross',
};
