import type { components } from './schema.gen';
import type { Filled } from './types';

type Schemas = components['schemas'];

/** Sync meetings by the names that the pages use. */
export type MeetingState = Schemas['MeetingState'];
export type ItemState = Schemas['ItemState'];
export type Meeting = Filled<Schemas['MeetingView']>;
export type MeetingRow = Filled<Schemas['ListSyncMeetingsRow']>;
export type Agenda = Filled<Schemas['Agenda']>;
export type AgendaItem = Filled<Schemas['AgendaItem']>;
export type AgendaRequirement = Filled<Schemas['AgendaRequirement']>;
export type Agreement = Filled<Schemas['Agreement']>;
export type Minutes = Filled<Schemas['Minutes']>;
export type Series = Filled<Schemas['SeriesView']>;
export type SeriesBody = Schemas['CreateSyncSeriesBody'];
