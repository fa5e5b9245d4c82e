/** How the pool is scored, as the API keeps it. */
export interface ScoringRule {
  weights: Weights;
  classes: { blocksUse: number; winsDeals: number; money: number; efficiency: number };
  tiers: { key: number; standard: number; longTail: number };
  fullCustomers: number;
  fullRevenue: number;
  renewalNearDays: number;
  renewalFarDays: number;
  fullAgeDays: number;
  fullEvidence: number;
  currency: string;
  rates: Record<string, number | null>;
}

export interface Weights {
  priorityClass: number;
  customers: number;
  revenue: number;
  renewal: number;
  tier: number;
  age: number;
  evidence: number;
}

export interface ScoringRuleView {
  rule: ScoringRule;
  setBy: { id: number; name: string } | null;
  setAt: string | null;
  /** The job that scores the pool by it, in the answer to setting it. */
  jobId: number | null;
  version: number;
}

export interface ScoringPreview {
  total: number;
  up: number;
  down: number;
  ranksChanged: number;
  topTenKept: number;
  movers: {
    id: number;
    key: string;
    title: string;
    scoreBefore: number;
    scoreAfter: number;
    rankBefore: number;
    rankAfter: number;
  }[];
}
