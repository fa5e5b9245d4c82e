using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>The demo customers' contracts: this year's, which makes their money and renewal what the directory says, and those it goes on from, with what they license.</summary>
public sealed class DemoContracts(Db db, RecordBlocks blocks, CustomerLinks links, ContractRollUp rollUp, RenewalKeeping renewals, RenewalStore renewalStore) : DemoPart
{
    private const int Seed = 20261122;
    private const string Customers = """
        SELECT id AS Id, external_id AS ExternalId, region AS Region, recurring_revenue AS Revenue, currency AS Currency, renews_on AS RenewsOn, owner_id AS OwnerId
          FROM realization_customer WHERE renews_on IS NOT NULL ORDER BY id
        """;

    private const string Features = "SELECT f.id AS Id, f.name AS Name, f.product_name AS Product FROM refinement_pub_feature f WHERE f.kind = 'feature' AND f.archived_at IS NULL ORDER BY f.id";

    /// <inheritdoc/>
    public override int Order => 13;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var random = new Random(Seed);
        var today = DateOnly.FromDateTime(now);
        var features = await db.Query<Row>(Features, null, stop);
        var all = await db.Query<Row>(Customers, null, stop);
        foreach (var (number, customer) in all.Index())
        {
            var abroad = customer.Currency == "USD";
            var ends = customer.RenewsOn!.Value;
            var licences = Licences(features, abroad, number == 0, random);
            // The first one is the story of the whole demo: a main contract, and a small addition that nobody has opened yet.
            var main = number == 0 ? customer.Revenue - 60_000_00 : customer.Revenue;
            long? before = null;
            var years = 1 + number % 3;
            for (var year = years - 1; year >= 0; year--)
            {
                var (from, to) = (ends.AddYears(-year - 1).AddDays(1), ends.AddYears(-year));
                before = await Make(customer, now, new ContractRecord
                {
                    ExternalId = $"{customer.ExternalId}-{from.Year}", Name = (abroad, year) switch { (true, _) => $"Field service {from.Year}", (false, 0) => "现场服务云主合同", _ => $"现场服务云主合同（{from.Year}）" },
                    SignedOn = from.AddDays(-8 - number % 20), StartsOn = from, EndsOn = to, Amount = new Amount(main * (100 - 8 * year) / 100), Currency = customer.Currency, Licences = licences, OwnerId = customer.OwnerId, FollowsId = before,
                }, stop);
            }

            if (number == 0)
            {
                await Make(customer, now, new ContractRecord
                {
                    ExternalId = $"{customer.ExternalId}-P", Name = "加购：地图与路程", SignedOn = today.AddDays(-101), StartsOn = today.AddDays(-98), EndsOn = today.AddDays(267), Amount = new Amount(60_000_00), Currency = customer.Currency,
                    Licences = RawJson<IReadOnlyList<Licence>>.Of([new Licence { FeatureId = features.First(feature => feature.Name == "地图与路程").Id, Quantity = 96, Unit = "用户" }]), OwnerId = customer.OwnerId,
                }, stop);
            }
        }

        await rollUp.Of(all.Select(customer => customer.Id), stop);
    }

    private async Task<long> Make(Row customer, DateTime now, ContractRecord contract, CancellationToken stop)
    {
        var signed = contract.SignedOn!.Value.ToDateTime(new TimeOnly(7, 30), DateTimeKind.Utc);
        var clock = new DemoClock(signed < now ? signed : now);
        var store = new ContractStore(blocks.At(clock), links, rollUp, renewals, renewalStore);
        store.CountLater();
        return await store.Insert(contract with { CustomerId = customer.Id }, stop);
    }

    private static RawJson<IReadOnlyList<Licence>> Licences(IReadOnlyList<Row> features, bool abroad, bool most, Random random)
    {
        var users = 10 + random.Next(12) * 8;
        return RawJson<IReadOnlyList<Licence>>.Of([.. features.Where(feature => feature.Name != "地图与路程" && (abroad || feature.Product != "Partner Portal") && (most || random.Next(100) < 55))
            .Select(feature => new Licence { FeatureId = feature.Id, Quantity = most ? 96 : users, Unit = abroad ? "users" : "用户" })]);
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string? ExternalId { get; init; }
        public string Name { get; init; } = "";
        public string Product { get; init; } = "";
        public string? Region { get; init; }
        public long Revenue { get; init; }
        public string Currency { get; init; } = "";
        public DateOnly? RenewsOn { get; init; }
        public long? OwnerId { get; init; }
    }
}
