// Tells one story through the official SDKs of three services, unmodified. The first half is told to a running server; then it says
// "half" and goes on at once, while the test takes the server away and brings it back.
import { Analytics } from '@segment/analytics-node';
import { PostHog } from 'posthog-node';
import SensorsAnalytics from 'sa-sdk-node';
import { createInterface } from 'node:readline';

const [address, key, day] = process.argv.slice(2);
const people = ['ann', 'ben', 'cem'];
const names = ['sdk_order_signed', 'sdk_report_made'];
const events = Array.from({ length: 60 }, (_, i) => ({
  person: people[i % 3],
  name: names[i % 2],
  at: new Date(Date.parse(day) + i * 1000),
  amounts: { seconds: 10 + i, outputs: i % 4 },
}));

const segment = new Analytics({ writeKey: key, host: address, flushAt: 7, flushInterval: 200, maxRetries: 40 });
segment.on('error', (failure) => console.error('segment', failure.code));
const postHog = new PostHog(key, { host: address, flushAt: 7, flushInterval: 200, fetchRetryCount: 60, fetchRetryDelay: 500 });
postHog.on('error', (failure) => console.error('posthog', failure.message));
const sensors = new SensorsAnalytics();
sensors.submitTo({ url: `${address}/sa?project=default&token=${key}`, gzip: true, mode: 'track', timeout: 10_000 });

const tellBuffered = (part) => {
  for (const { person, name, at, amounts } of part) {
    segment.track({ userId: person, event: name, timestamp: at, properties: amounts, context: { groupId: 'SDK-1' } });
    postHog.capture({ distinctId: person, event: name, timestamp: at, properties: amounts, groups: { company: 'SDK-2' } });
  }
};

// This SDK sends at once and never again: it is used while the server is there.
const tellSensors = (part) => {
  for (const { person, name, at, amounts } of part)
    sensors.track(person, name, { $time: at, company_id: 'SDK-3', event_duration: amounts.seconds, outputs: amounts.outputs });
};

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
segment.group({ userId: 'ann', groupId: 'SDK-1', traits: { name: 'Through Segment' } });
tellBuffered(events.slice(0, 30));
tellSensors(events.slice(0, 30));
await new Promise((done) => setTimeout(done, 1500));
console.log('half');
await lines.next();
tellBuffered(events.slice(30));
console.log('told');
await lines.next();
tellSensors(events.slice(30));
await segment.closeAndFlush({ timeout: 60_000 });
await postHog.shutdown(60_000);
await new Promise((done) => setTimeout(done, 1500));
console.log('end');
process.exit(0);
