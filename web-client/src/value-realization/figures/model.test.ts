import { describe, expect, it } from 'vitest';
import { firstDay, receiptsBy, rowsHref, signedByMonth } from './model';

const receipt = (month: string, region: string, amount: number) => ({
  month,
  region,
  currency: 'CNY',
  amount,
  contracts: 1,
  rows: {
    list: 'contracts',
    query: `isTrial=false&signedOn.from=${month}-01&signedOn.to=${month}-28&currency=CNY&customerRegion=${region}`,
  },
});

describe('figures of cooperation', () => {
  const figures = {
    from: '2026-01-01',
    to: '2026-02-28',
    receipts: [
      receipt('2026-01', 'East', 100),
      receipt('2026-01', 'West', 50),
      receipt('2026-02', 'East', 30),
    ],
  };

  it('puts receipts together by month with every region in the rows', () => {
    const [january] = receiptsBy(figures, 'month', 'CNY');
    expect([january?.amount, january?.contracts]).toEqual([150, 2]);
    expect(january?.query).not.toContain('customerRegion');
  });

  it('puts receipts together by region with the whole time in the rows', () => {
    const [east] = receiptsBy(figures, 'region', 'CNY');
    expect([east?.key, east?.amount]).toEqual(['East', 130]);
    expect(east?.query).toContain('signedOn.from=2026-01-01&signedOn.to=2026-02-28');
    expect(receiptsBy(figures, 'region', 'USD')).toEqual([]);
  });

  it('begins a period with a whole month', () => {
    expect(firstDay('2026-11-22', 12)).toBe('2025-12-01');
    expect(firstDay('2026-01-05', 3)).toBe('2025-11-01');
  });

  it('opens only lists that have a page', () => {
    expect(rowsHref({ list: 'renewals', query: 'state=lost' })).toBe(
      '/value-realization/renewals/list?state=lost',
    );
    expect(rowsHref({ list: 'signals', query: 'kind=liked' })).toBeNull();
  });

  it('adds the days of a month up', () => {
    const day = { customers: 1, contracts: 2, newCustomers: 1, rows: { list: 'contracts', query: '' } };
    expect(
      signedByMonth([
        { ...day, day: '2026-01-02' },
        { ...day, day: '2026-01-09' },
      ]),
    ).toEqual([{ month: '2026-01', contracts: 4, newCustomers: 2 }]);
  });
});
