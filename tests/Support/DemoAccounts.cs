using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Tests.Support;

/// <summary>Puts the demo people, one for each role, into a database.</summary>
public sealed class DemoAccounts(Db db)
{
    /// <summary>Makes them.</summary>
    public Task Load() => db.Write(() => new DemoPeople(db).Load(DateTime.UtcNow.ToMilliseconds(), CancellationToken.None));
}
