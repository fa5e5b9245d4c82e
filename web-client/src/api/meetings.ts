import type {
  Lookup,
  Person,
  Priority,
  PriorityClass,
  RequirementKind,
  RequirementStatus,
  Verdict,
} from './types';

/** The API's shapes by the names that these pages use. */
export type MeetingState = 'planned' | 'running' | 'ended' | 'cancelled';
export type ItemState = 'open' | 'decided' | 'skipped' | 'settled' | 'carried' | 'removed';

export interface Meeting {
  id: number;
  name: string;
  series: Lookup | null;
  product: Lookup | null;
  state: MeetingState;
  plannedAt: string;
  plannedMinutes: number;
  startedAt: string | null;
  endedAt: string | null;
  participants: Person[];
  note: string | null;
  version: number;
}

export interface AgendaRequirement {
  id: number;
  key: string;
  title: string;
  status: RequirementStatus;
  kind: RequirementKind | null;
  priorityClass: PriorityClass | null;
  region: string | null;
  module: Lookup | null;
  feature: Lookup | null;
  owner: Person | null;
  votes: number;
  askingRevenue: number;
  nextRenewal: string | null;
  score: number;
  waitingDays: number;
  version: number;
}

export interface AgendaRecommendation {
  verdict: Verdict | null;
  priority: Priority | null;
  targetRelease: string | null;
  judgement: string | null;
  by: Person | null;
}

export interface AgendaDecision {
  verdict: Verdict;
  reason: string;
  targetRelease: string | null;
  by: Person;
  at: string;
  differs: 'notRecommended' | 'none' | 'verdict' | 'targetRelease';
}

/** One requirement on an agenda, and what became of it. */
export interface AgendaItem {
  position: number;
  requirement: AgendaRequirement;
  recommendation: AgendaRecommendation | null;
  origin: 'rule' | 'carried' | 'added';
  timesCarried: number;
  state: ItemState;
  note: string | null;
  secondsUsed: number;
  decision: AgendaDecision | null;
}

export interface ItemCounts {
  items: number;
  accepted: number;
  later: number;
  rejected: number;
  skipped: number;
  settled: number;
  open: number;
}

export interface TimeUsed {
  secondsUsed: number;
  itemsTalkedOver: number;
  secondsPerItem: number | null;
}

export interface Agreement {
  weeks: number;
  recommendations: number;
  agreed: number;
}

export interface Agenda {
  meetingId: number;
  state: MeetingState;
  isFrozen: boolean;
  items: AgendaItem[];
  waiting: number;
  currentRequirementId: number | null;
  startedAt: string | null;
  endedAt: string | null;
  time: TimeUsed;
  counts: ItemCounts;
  agreement: Agreement;
  version: number;
}

export interface Minutes {
  meeting: Meeting;
  isFinal: boolean;
  counts: ItemCounts;
  time: TimeUsed;
  decided: AgendaItem[];
  differing: number;
  carriedOver: AgendaItem[];
  settled: AgendaItem[];
  agreement: Agreement;
  next: { id: number; plannedAt: string } | null;
}

/** A meeting that comes again every week. */
export interface Series {
  id: number;
  name: string;
  product: Lookup | null;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  startsAt: string;
  timeZone: string;
  plannedMinutes: number;
  agendaOrder: 'age' | 'score';
  agendaLimit: number;
  participants: Person[];
  next: { id: number; plannedAt: string } | null;
  version: number;
}

export interface SeriesBody {
  name: string;
  weekday: number;
  startsAt: string;
  timeZone: string;
  plannedMinutes: number;
  agendaOrder: 'age' | 'score';
  agendaLimit: number;
  participantIds: number[];
}

export type VoiceChannel = 'visit' | 'phone' | 'form' | 'meeting' | 'ticket' | 'import' | 'api' | 'other';

export interface SaidWords {
  id: number;
  customer: Lookup | null;
  contact: string | null;
  channel: VoiceChannel;
  saidOn: string;
  /** As they were said; never edited. */
  words: string | null;
  editedWords: string | null;
}

export interface Release {
  name: string;
  accepted: number;
  launched: number;
}
