/** Midnight at the beginning of a day so many days ago, as the API's filters on instants take it. */
export function daysAgo(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 864e5).toISOString();
}
