using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Tests.Support;

/// <summary>Puts the demo people, one for each role, into a database, and notes it as the product's own start would.</summary>
public sealed class DemoAccounts(Db db)
{
    private const string Note = "INSERT INTO platform_setting (name, value) VALUES ('demo.DemoPeople', 'tests')";

    /// <summary>Makes them.</summary>
    public Task Load() => db.Write(async () =>
    {
        await new DemoPeople(db).Load(DateTime.UtcNow.ToMilliseconds(), CancellationToken.None);
        await db.Execute(Note);
    });
}
