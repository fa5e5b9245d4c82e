/** What is looked for, in the order in which one asks: did it come, whose is it, does it fit. */
export const checkGroups = [
  { name: 'came', checks: ['reusedIds', 'tooOld', 'tooFarAhead', 'unreadable'] },
  { name: 'whose', checks: ['unknownCustomers', 'unmappedEvents'] },
  { name: 'contracts', checks: ['beforeContract', 'afterContract', 'beforeFirstContract'] },
  {
    name: 'flags',
    checks: ['leftWithoutDeparture', 'departedButNotMarked', 'leftButRunning', 'flagsDisagree'],
  },
] as const;

export type CheckName = (typeof checkGroups)[number]['checks'][number];

const rows = '/value-realization/usage/data-quality';

/** The list with exactly the rows of a finding. */
export const rowsOf: Record<CheckName, string> = {
  reusedIds: `${rows}/kept-events?reason=reusedId`,
  tooOld: `${rows}/kept-events?reason=tooOld`,
  tooFarAhead: `${rows}/kept-events?reason=tooFarAhead`,
  unreadable: `${rows}/kept-events?reason=unreadable`,
  unknownCustomers: `${rows}/unknown-customers`,
  unmappedEvents: '/value-realization/usage/event-names?state=unmapped',
  beforeContract: `${rows}/imported-events?finding=beforeContract`,
  afterContract: `${rows}/imported-events?finding=afterContract`,
  beforeFirstContract: `${rows}/early-customers`,
  leftWithoutDeparture: `${rows}/flag-contradictions?finding=leftWithoutDeparture`,
  departedButNotMarked: `${rows}/flag-contradictions?finding=departedButNotMarked`,
  leftButRunning: `${rows}/flag-contradictions?isRunning=true&hasLeft=true`,
  flagsDisagree: '/value-realization/usage/event-names?flagsDisagree=true',
};
