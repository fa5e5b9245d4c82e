import { recall, remember } from './storage';
import { createStore } from './store';

/** The rail folds when the person says so, or when a page has too little room for its widest text column. */
export const railFolded = createStore(recall('rail') === 'folded');
export const railCrowded = createStore(false);

export function foldRail(folded: boolean): void {
  railFolded.set(folded);
  remember('rail', folded ? 'folded' : 'open');
}
