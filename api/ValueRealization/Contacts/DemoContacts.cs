using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>The people at the demo customers: somebody who pays, somebody who works with the product, often somebody who speaks for it.</summary>
public sealed class DemoContacts(Db db, RecordBlocks blocks, CustomerDirectory directory) : DemoPart
{
    private const string Customers = "SELECT id AS Id, external_id AS ExternalId, region AS Region, created_at AS CreatedAt FROM realization_customer ORDER BY id";
    private static readonly string[] Families = ["陈", "郑", "卫", "蒋", "沈", "韩", "杨", "朱", "秦", "尤", "许", "何", "吕", "施", "张", "孔", "曹", "严", "华", "金"];
    private static readonly string[] First = ["Vera", "Milo", "Tess", "Otto", "Lena", "Hugo", "Nora", "Finn", "Ida", "Karl"];
    private static readonly string[] Last = ["Sampleton", "Mockford", "Placehold", "Dummer", "Exampleby", "Testwell", "Fictor", "Pretendson"];

    /// <inheritdoc/>
    public override int Order => 12;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        foreach (var (number, customer) in (await db.Query<Row>(Customers, null, stop)).Index())
        {
            var abroad = customer.Region == "海外";
            var clock = new DemoClock(customer.CreatedAt.AddDays(3));
            var store = new ContactStore(blocks.At(clock), directory);
            long? chief = null;
            foreach (var (place, person) in People(number, abroad).Index())
            {
                var id = await store.Insert(person with { CustomerId = customer.Id, ReportsToId = place == 0 ? null : chief, Email = $"p{place + 1}@{customer.ExternalId!.ToLowerInvariant()}.example", Phone = $"+00 000 {number:000} {place:00}" }, stop);
                chief ??= id;
            }
        }
    }

    // The whole chain for the customer of the demo's story, two to four people for the others.
    private static IEnumerable<ContactRecord> People(int number, bool abroad)
    {
        var agreed = new DateOnly(2026, 1, 1).AddDays(number);
        ContactRecord Somebody(int place, string title, string english, string level) => new()
        {
            Name = abroad ? $"{First[(number + place) % First.Length]} {Last[(number * 3 + place) % Last.Length]}" : Families[(number * 4 + place) % Families.Length] + (level is "cLevel" or "director" ? "总" : "工"),
            Title = abroad ? english : title, Level = level, Consent = (number + place) % 4 == 3 ? "unknown" : "given", ConsentOn = (number + place) % 4 == 3 ? null : agreed,
        };

        yield return Somebody(0, "总经理", "Managing director", "cLevel") with { IsPayer = true, IsDecisionMaker = number % 2 == 0, Attitude = number % 5 == 0 ? "neutral" : "supporter", Name = number == 0 ? "陈总" : Somebody(0, "", "", "cLevel").Name };
        yield return Somebody(1, "服务主管", "Head of service", "manager") with { IsUser = true, IsChampion = number % 3 != 2, Attitude = "supporter", Name = number == 0 ? "郑工" : Somebody(1, "", "", "manager").Name };
        if (number % 2 == 1 || number == 0) yield return Somebody(2, "财务总监", "Head of finance", "director") with { IsDecisionMaker = true, Attitude = "neutral" };
        if (number % 3 == 0) yield return Somebody(3, "派工员", "Dispatcher", "staff") with { IsUser = true, Attitude = number % 4 == 0 ? "critic" : null };
        if (number != 0) yield break;
        yield return Somebody(4, "华东二队队长", "Team lead", "staff") with { IsUser = true };
        yield return Somebody(5, "备件仓管", "Store keeper", "staff") with { IsUser = true, Attitude = "neutral" };
        yield return Somebody(6, "信息部经理", "Head of IT", "manager") with { IsChampion = true, Attitude = "supporter" };
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string? ExternalId { get; init; }
        public string? Region { get; init; }
        public DateTime CreatedAt { get; init; }
    }
}
