using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Usage;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>Events that come in great numbers are durable at once and rolled up a moment later; in the end they are counted as if they had come one by one.</summary>
[ProductTests]
public sealed class UsageBacklogTests(Engine engine) : ProductFixture(engine)
{
    private const string Days = "SELECT events || ' ' || active_users || ' ' || uses || ' ' || seconds || ' ' || outputs FROM realization_usage_customer_day WHERE customer_key = @Customer";
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task What_is_rolled_up_later_counts_like_what_is_rolled_up_at_once()
    {
        var (atOnce, later) = (await tracking.Customer("AT-ONCE"), await tracking.Customer("LATER-ON"));
        foreach (var part in Enumerable.Range(0, 5))
        {
            await Add(Events("AT-ONCE", part), later: false);
            await Add(Events("LATER-ON", part), later: true);
        }

        Assert.That(await Waiting(), Is.EqualTo(200));
        Assert.That(await Rows(later), Is.Empty);
        await RollUp();
        Assert.That(await Waiting(), Is.Zero);
        Assert.That(await Rows(later), Is.EqualTo(await Rows(atOnce)).And.Not.Empty);
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task A_message_that_waits_is_not_counted_again()
    {
        var customer = await tracking.Customer("WAITS");
        await Add(Events("WAITS", 0), later: true);
        await Add(Events("WAITS", 0), later: true);
        await Add(Events("WAITS", 0), later: false);
        await RollUp();
        Assert.That((await Rows(customer)).Single(), Does.StartWith("40 "));
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task What_waits_of_an_unknown_customer_goes_along_when_it_becomes_known()
    {
        await Add(Events("NOT-YET", 0), later: true);
        await Add(Events("NOT-YET", 1), later: false);
        var customer = await tracking.Customer("NOT-YET");
        Assert.That((await Rows(customer)).Single(), Does.StartWith("80 "));
        await RollUp();
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task What_waits_is_rolled_up_without_anybody_asking()
    {
        var customer = await tracking.Customer("BY-ITSELF");
        var rows = await Add(Events("BY-ITSELF", 0), later: true);
        Product.Services.GetRequiredService<UsageRolling>().Filled(rows);
        Assert.That(async () => await Rows(customer), Is.Not.Empty.After(20_000, 50));
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task Calls_find_room_again_when_others_have_rolled_up_what_waited()
    {
        var rolling = Product.Services.GetRequiredService<UsageRolling>();
        rolling.Filled(Product.Services.GetRequiredService<UsageOptions>().MostBehind + 1);
        await rolling.Room(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Test]
    public async Task Customers_are_cut_into_ranges_that_leave_nobody_out_whether_they_are_known_or_not()
    {
        await Add(Events("RANGES", 0), later: false);
        var name = (await tracking.Rows("SELECT '' || MIN(id) FROM realization_usage_event", new { })).Single();
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        await Put(Enumerable.Range(1, 600).Select(i => new PersonDay { CustomerKey = 1_000_000 * (i % 2 == 0 ? 1 : -1) + i, Day = yesterday, Person = i, EventId = long.Parse(name, CultureInfo.InvariantCulture), Events = 1 }));
        var ranges = await Product.With(services => services.GetRequiredService<UsageBacklog>().Ranges(100, CancellationToken.None));
        Assert.That(ranges, Has.Count.GreaterThan(2));
        Assert.That(ranges.Zip(ranges.Skip(1)), Is.All.Matches<((long From, long To) One, (long From, long To) Next)>(pair => pair.One.To < pair.Next.From));
        await RollUp(100);
        Assert.That(await Waiting(), Is.Zero);
    }

    [Test]
    public async Task A_part_with_very_much_in_it_is_rolled_up_in_pieces_the_oldest_first()
    {
        var customer = await tracking.Customer("IN-PIECES");
        foreach (var part in Enumerable.Range(0, 3)) await Add(Events("IN-PIECES", part), later: true);
        Assert.That(await RollUpPiece(customer, 1), Is.InRange(1, 40));
        Assert.That(await Waiting(), Is.EqualTo(80));
        Assert.That((await Rows(customer)).Single(), Does.StartWith("40 "));
        await RollUp();
        Assert.That((await Rows(customer)).Single(), Does.StartWith("120 "));
        await tracking.EqualsARecount();
    }

    // Forty events of eight people, some of them the same each time.
    private static IEnumerable<UsageEvent> Events(string customer, int part) => Enumerable.Range(0, 40).Select(i => new UsageEvent
    {
        Source = UsageSource.Segment, MessageId = $"{customer}-{part}-{i}", Customer = customer, Person = $"user {i % 8 + part % 2}", Name = $"Backlog {i % 3}",
        At = DateTime.UtcNow.Date.AddDays(-1).AddHours(8), Uses = 1 + i % 2, Seconds = i, Outputs = part,
    });

    private Task<int> Add(IEnumerable<UsageEvent> events, bool later) => Product.With(services => services.GetRequiredService<Db>().Write(() =>
        services.GetRequiredService<UsageLedger>().Add([.. events.Select(item => CountedEvent.Of(item, DateTime.UtcNow))], [], later, CancellationToken.None)));

    private Task Put(IEnumerable<PersonDay> rows) => Product.With(services => services.GetRequiredService<Db>().Write(async () =>
    {
        await services.GetRequiredService<UsageBacklog>().Put(PersonDay.Sum(rows), CancellationToken.None);
        return true;
    }));

    private Task<int> RollUpPiece(long customer, int most) => Product.With(services => services.GetRequiredService<Db>().Write(() => services.GetRequiredService<UsageBacklog>().RollUp(UsageBacklog.PartOf(customer), UsageBacklog.PartOf(customer), most, CancellationToken.None)));

    private Task RollUp(int size = 1000) => Product.With(async services =>
    {
        var backlog = services.GetRequiredService<UsageBacklog>();
        foreach (var (from, to) in await backlog.Ranges(size, CancellationToken.None)) await services.GetRequiredService<Db>().Write(() => backlog.RollUp(from, to, int.MaxValue, CancellationToken.None));
        return true;
    });

    private Task<long> Waiting() => Product.With(services => services.GetRequiredService<UsageBacklog>().Waiting(CancellationToken.None));

    private Task<IReadOnlyList<string>> Rows(long customer) => tracking.Rows(Days, new { Customer = customer });
}
