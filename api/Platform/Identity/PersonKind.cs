using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Colleagues as a kind of record.</summary>
public sealed class PersonKind(Db db) : RecordKind
{
    /// <summary>Where colleagues are listed; nobody has a page of their own.</summary>
    public const string Page = "/settings/people";

    private const string Names = "SELECT id AS Id, name AS Name FROM platform_user WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "user";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadUsers;

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) =>
        (await db.Query<(long Id, string Name)>(db.Dialect.WithNumbers(Names, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id, row => row.Name);

    /// <inheritdoc/>
    public override string Url(long id) => Page;

    /// <inheritdoc/>
    public override IReadOnlyList<string> NamedBy => ["ownerId", "statedById", "refreshedById", "approvedById", "authorId", "reviewerId", "handedInById", "reviewedById", "presentedById"];
}
