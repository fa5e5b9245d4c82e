import { api, send } from './client';

/** Takes back one of the caller's own changes; the API refuses when somebody has built on it since. */
export const undoChange = (changeId: number) => send(api.POST('/api/v1/undo', { body: { changeId } }));
