/** The API's shapes of the pool's figures. Every count carries the query of the list with exactly the rows behind it. */
export interface Figure {
  count: number;
  rows: string;
}

export interface FigureWeek {
  monday: string;
  received: Figure;
  decided: Figure;
  screenedOut: Figure;
}

export interface AgeGroup {
  fromDays: number;
  toDays: number | null;
  undecided: Figure;
}

export type Breakdown = 'region' | 'customer' | 'module' | 'class' | 'kind' | 'source' | 'tier';

export interface FigureGroup {
  key: string | null;
  name: string | null;
  received: Figure;
  undecided: Figure;
  decided: Figure;
  accepted: Figure;
  later: Figure;
  rejected: Figure;
}

export interface Figures {
  from: string;
  to: string;
  received: Figure;
  decided: Figure;
  screenedOut: Figure;
  undecided: Figure;
  weeks: FigureWeek[];
  ages: AgeGroup[];
  timeToDecision: { decisions: number; medianDays: number | null; p90Days: number | null };
  reasons: { withReason: Figure; withoutReason: Figure; share: number | null };
  agreement: { recommendations: number; agreed: number; share: number | null };
  by: Breakdown;
  groups: FigureGroup[];
}
