import type { LinkProps } from '@tanstack/react-router';
import type { IconName } from '@/ui/Icon';
import type { Messages } from './messages';

export type ModuleName = keyof Messages['shell']['module'];
export type DestinationName = keyof Messages['shell']['destination'];

export interface Destination {
  name: DestinationName;
  module: ModuleName;
  to: NonNullable<LinkProps['to']>;
  icon?: IconName;
  /** The API's permission without which the page has nothing to show; everybody's where nothing is said. */
  permission?: string;
  /** Pinyin and its initials, for the palette; matching is by prefix of any word. */
  words: string;
}

/** Every place the rail and the palette lead to, each for those who may see it. */
export const destinations: readonly Destination[] = [
  {
    name: 'myWeek',
    module: 'platform',
    to: '/',
    icon: 'week',
    words: 'wdyz wodeyizhou my week home',
  },
  {
    name: 'inbox',
    module: 'platform',
    to: '/inbox',
    icon: 'inbox',
    words: 'sjx shoujianxiang inbox notifications',
  },
  {
    name: 'features',
    module: 'value-refinement',
    to: '/value-refinement/features',
    words: 'cpygn chanpin gongneng products features modules tree',
  },
  {
    name: 'requirements',
    module: 'value-delivery',
    to: '/value-delivery/requirements',
    permission: 'requirements.read',
    words: 'xqc xuqiuchi requirement pool backlog',
  },
  {
    name: 'figures',
    module: 'value-delivery',
    to: '/value-delivery/requirement-figures',
    permission: 'requirements.read',
    words: 'xqsz xuqiushuzi requirement figures statistics charts',
  },
  {
    name: 'syncMeetings',
    module: 'value-delivery',
    to: '/value-delivery/sync-meetings',
    permission: 'syncMeetings.read',
    words: 'cpzh chanpinzhouhui weekly sync meeting minutes',
  },
  {
    name: 'customers',
    module: 'value-realization',
    to: '/value-realization/customers',
    words: 'kh kehu customers accounts',
  },
  {
    name: 'usage',
    module: 'value-realization',
    to: '/value-realization/usage',
    words:
      'syfx shiyongfenxi usage analytics events tracking sjzl shujuzhiliang data quality khls kehuliushi departures churn',
  },
  {
    name: 'keyAccounts',
    module: 'value-realization',
    to: '/value-realization/key-accounts',
    words: 'zdkh zhongdiankehu key accounts strategic',
  },
  {
    name: 'health',
    module: 'value-realization',
    to: '/value-realization/health',
    words: 'jk jiankang health score churn risk',
  },
  {
    name: 'usageReports',
    module: 'value-realization',
    to: '/value-realization/usage-reports',
    words: 'sybg shiyongbaogao usage analysis reports',
  },
  {
    name: 'renewals',
    module: 'value-realization',
    to: '/value-realization/renewals',
    words: 'xy xuyue renewals contracts churn forecast',
  },
  {
    name: 'visits',
    module: 'value-realization',
    to: '/value-realization/visits',
    permission: 'contacts.read',
    words: 'zf zoufang fangtan baifang visits interviews observations',
  },
  {
    name: 'surveys',
    module: 'value-realization',
    to: '/value-realization/surveys',
    words: 'dy diaoyan wenjuan surveys questionnaire nps',
  },
  {
    name: 'saveCases',
    module: 'value-realization',
    to: '/value-realization/save-cases',
    words: 'wlytk wanliu tuikuan save refund cases rescue',
  },
  {
    name: 'benchmarkCases',
    module: 'value-realization',
    to: '/value-realization/benchmark-cases',
    words: 'bgal biaogan anli benchmark cases stories references',
  },
  {
    name: 'contracts',
    module: 'value-realization',
    to: '/value-realization/contracts',
    words: 'ht hetong contracts licences signed',
  },
  {
    name: 'realizationFigures',
    module: 'value-realization',
    to: '/value-realization/figures',
    words: 'hzsz hezuo shuzi figures signed receipts renewal rate licences',
  },
  {
    name: 'imports',
    module: 'platform',
    to: '/imports',
    permission: 'imports.run',
    icon: 'import',
    words: 'dr daoru import csv excel xlsx upload',
  },
  {
    name: 'settings',
    module: 'platform',
    to: '/settings/account',
    icon: 'settings',
    words: 'sz shezhi settings account people api keys audit scoring',
  },
];

export const moduleIcons: Record<ModuleName, IconName> = {
  'value-refinement': 'refine',
  'value-delivery': 'deliver',
  'value-realization': 'realize',
  'value-quantification': 'quantify',
  platform: 'settings',
};

/** The four modules in the order of the value thread. */
export const moduleOrder: readonly ModuleName[] = [
  'value-refinement',
  'value-delivery',
  'value-realization',
  'value-quantification',
];
