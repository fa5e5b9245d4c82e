using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>The demo's departures: some who left and are marked so, one who came back, and what a real workspace has: a departure of one who is marked as there, and one marked as left of whom nothing is noted.</summary>
public sealed class DemoDepartures(Db db, RecordBlocks blocks, CustomerDirectory directory) : DemoPart
{
    private const string CustomerOf = "SELECT id AS Id, currency AS Currency FROM realization_customer WHERE external_id = @ExternalId";
    private const string Mark = "UPDATE realization_customer SET has_left = @HasLeft WHERE external_id = @ExternalId";
    private const string MarkOthers = "UPDATE realization_customer SET has_left = 0 WHERE has_left IS NULL AND external_id IS NOT NULL";

    /// <inheritdoc/>
    public override int Order => 24;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        await Make("A-156", 210, "price", 0, false, "年费涨了两成，改用自己写的表格。");
        await Make("A-157", 148, "competitor", 12_000_00, false, "对方送一年，先试一年再说。");
        await Make("A-158", 96, "missingFeature", null, false, "海外站点没有当地语言的签收单。");
        await Make("A-153", 320, "budget", null, true, "预算停了半年，今年又回来。");
        await Make("A-131", 41, "service", 6_000_00, false, "两次上门都没有解决，先停用。");
        foreach (var external in new[] { "A-156", "A-157", "A-158", "A-145" }) await db.Execute(Mark, new { ExternalId = external, HasLeft = true }, stop);
        await db.Execute(MarkOthers, null, stop);

        async Task Make(string externalId, int days, string reason, long? refund, bool cameBack, string words)
        {
            if (await db.First<Row>(CustomerOf, new { ExternalId = externalId }, stop) is not { } customer) return;
            var clock = new DemoClock(now.AddDays(-days));
            var store = new DepartureStore(blocks.At(clock), directory);
            await store.Insert(new DepartureRecord
            {
                CustomerId = customer.Id, ExternalId = "L-" + externalId, LeftOn = today.AddDays(-days), Reason = reason, Refund = refund is { } minor ? new Amount(minor) : null, Currency = customer.Currency, CameBack = cameBack, Words = words,
            }, stop);
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Currency { get; init; } = "";
    }
}
