/** The ways in, by what a team has already. */
export const sdks = ['segment', 'posthog', 'sensors', 'csv'] as const;
export type Sdk = (typeof sdks)[number];

const key = 'po_…';

/** What to paste, with this server's own address. */
export function snippetOf(sdk: Sdk, origin: string): string {
  switch (sdk) {
    case 'segment':
      return `// npm install @segment/analytics-node
import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({
  writeKey: '${key}',
  host: '${origin}',
});

analytics.track({
  userId: 'u-17',
  event: 'Work order saved offline',
  context: { groupId: 'A-100' },
  properties: { minutes: 4, outputs: 1 },
});

await analytics.closeAndFlush();`;
    case 'posthog':
      return `// npm install posthog-node
import { PostHog } from 'posthog-node';

const client = new PostHog('${key}', { host: '${origin}' });

client.capture({
  distinctId: 'u-17',
  event: 'Work order saved offline',
  groups: { company: 'A-100' },
  properties: { minutes: 4, outputs: 1 },
});

await client.shutdown();`;
    case 'sensors':
      return `// npm install sa-sdk-node
import SensorsAnalytics from 'sa-sdk-node';

const sa = new SensorsAnalytics();
sa.submitTo({
  url: '${origin}/sa?project=default&token=${key}',
  gzip: true,
  mode: 'track',
  timeout: 10_000,
});

sa.track('u-17', 'Work order saved offline', {
  company_id: 'A-100',
  event_duration: 240,
  outputs: 1,
});`;
    case 'csv':
      return `Event,Customer,User,Date,Count,Minutes,Outputs,Errors,Message ID
Work order saved offline,A-100,u-17,2026-11-20,12,48,12,0,e-1
Report opened,A-100,u-18,2026-11-20,3,21,3,0,e-2`;
  }
}
